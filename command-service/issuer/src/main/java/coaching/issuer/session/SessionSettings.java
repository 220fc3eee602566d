package coaching.issuer.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How long a sign-in at the issuer lasts.
///
/// @param life at most, whatever the person does
/// @param idle without a request to the issuer; the pages ask it whenever they renew their token
/// @param most of one person at once; the oldest ends
@ConfigurationProperties("kept.issuer.session")
public record SessionSettings(@DefaultValue("8h") Duration life, @DefaultValue("30m") Duration idle,
                              @DefaultValue("20") int most) {}
