/// What one poll of Kafka brought. Start with [Batch].
@NullMarked
package coaching.query.ingest.batch;

import org.jspecify.annotations.NullMarked;
