package coaching.query.kernel.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one caller may ask.
///
/// @param perSecond questions in the long run
/// @param burst questions at once, after a rest
/// @param signInsPerMinute tries to sign in from one address, and refused requests to the issuer
/// @param issuerPerMinute requests to the issuer from one address
@ConfigurationProperties("kept.limits")
public record LimitSettings(@DefaultValue("200") int perSecond, @DefaultValue("1000") int burst,
                            @DefaultValue("60") int signInsPerMinute,
                            @DefaultValue("1200") int issuerPerMinute) {}
