package coaching.query.ingest.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How long a reply of the database may take before the connection counts as lost.
///
/// @param ingest  for a batch of events
/// @param rebuild longer: an old generation goes when the last of its readers has gone
@ConfigurationProperties("kept.reply-timeout")
record ReplyTimeouts(@DefaultValue("60s") Duration ingest, @DefaultValue("10m") Duration rebuild) {}
