/// What is to be written, and the queue in which it waits for the sequencer. Start with [coaching.eventstore.append.Append].
@NullMarked
package coaching.eventstore.append;

import org.jspecify.annotations.NullMarked;
