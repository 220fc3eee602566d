package coaching.issuer.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one address may ask the issuer.
///
/// @param signInsPerMinute tries to sign in, and refused requests
/// @param issuerPerMinute requests
@ConfigurationProperties("kept.limits")
public record IssuerRates(@DefaultValue("60") int signInsPerMinute, @DefaultValue("1200") int issuerPerMinute) {}
