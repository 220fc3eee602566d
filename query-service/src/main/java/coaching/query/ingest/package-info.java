/// Kafka to read models. `feed` reads, `rows` writes, `serving` shows, `operations` rebuilds.
/// Start with [coaching.query.ingest.feed.Ingest].
@NullMarked
package coaching.query.ingest;

import org.jspecify.annotations.NullMarked;
