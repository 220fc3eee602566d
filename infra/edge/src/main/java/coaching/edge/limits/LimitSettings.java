package coaching.edge.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.List;

/// @param inFlight requests being worked on at most, and as many whose bodies are on their way
/// @param inFlightPerCaller of those worked on, by one signed-in person or client; of those on their way a quarter
/// @param body the largest body
/// @param largeBody the largest body where large ones are taken
/// @param form the largest form
/// @param bodyWithin how long a whole body may take to arrive
/// @param refusedBody how much of a refused body is read away, so that its sender gets to see why it was refused
/// @param connectionsPerAddress open connections from one address at most
/// @param proxies addresses of proxies, whose connections are those of many
@ConfigurationProperties("kept.limits")
public record LimitSettings(@DefaultValue("512") int inFlight, @DefaultValue("256") int inFlightPerCaller,
                            @DefaultValue("1MB") DataSize body, @DefaultValue("10MB") DataSize largeBody,
                            @DefaultValue("16KB") DataSize form, @DefaultValue("20s") Duration bodyWithin,
                            @DefaultValue("20MB") DataSize refusedBody,
                            @DefaultValue("512") int connectionsPerAddress, @DefaultValue List<String> proxies) {

    public LimitSettings {
        proxies = List.copyOf(proxies);
    }
}
