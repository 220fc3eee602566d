/// What needs neither Kafka nor a database.
@NullMarked
package coaching.query.ingest.serving;

import org.jspecify.annotations.NullMarked;
