/// The topic that the relay writes to, and what is in it. Start with [Topic].
@NullMarked
package coaching.command.relay.topic;

import org.jspecify.annotations.NullMarked;
