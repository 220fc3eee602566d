/// Real PostgreSQL, real Kafka.
@NullMarked
package coaching.command.relay;

import org.jspecify.annotations.NullMarked;
