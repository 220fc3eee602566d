/// From Kafka to rows. Start with [Ingest].
@NullMarked
package coaching.query.ingest.feed;

import org.jspecify.annotations.NullMarked;
