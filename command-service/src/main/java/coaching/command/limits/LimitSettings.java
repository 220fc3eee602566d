package coaching.command.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param inFlight requests being worked on at most
/// @param inFlightPerCaller of these, by one signed-in person or client
@ConfigurationProperties("kept.limits")
record LimitSettings(@DefaultValue("512") int inFlight, @DefaultValue("256") int inFlightPerCaller) {}
