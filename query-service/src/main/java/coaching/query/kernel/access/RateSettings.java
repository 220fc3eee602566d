package coaching.query.kernel.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one caller may ask.
///
/// @param perSecond questions in the long run
/// @param burst questions at once, after a rest
@ConfigurationProperties("kept.limits")
public record RateSettings(@DefaultValue("200") int perSecond, @DefaultValue("1000") int burst) {}
