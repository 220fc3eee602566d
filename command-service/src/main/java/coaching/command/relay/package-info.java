/// From the event store to Kafka. The log is the outbox: nothing is remembered here that the topic does not say
/// itself. Start with [Relay].
@NullMarked
package coaching.command.relay;

import org.jspecify.annotations.NullMarked;
