/// A real Kafka broker from Maven artifacts, inside a test's JVM or as a process of its own.
/// Start at [EmbeddedKafka][coaching.platform.kafka.EmbeddedKafka].
@NullMarked
package coaching.platform.kafka;

import org.jspecify.annotations.NullMarked;
