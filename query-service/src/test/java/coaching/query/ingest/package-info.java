/// Real PostgreSQL, real Kafka; [TestTopic] plays the relay, also a bad one.
@NullMarked
package coaching.query.ingest;

import org.jspecify.annotations.NullMarked;
