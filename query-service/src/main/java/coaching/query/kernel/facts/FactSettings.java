package coaching.query.kernel.facts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param cachedFacts how many facts are kept in memory at most, besides those of the programme asked about last;
/// a fact takes some 400 bytes
@ConfigurationProperties("kept.query")
record FactSettings(@DefaultValue("1000000") long cachedFacts) {}
