@NullMarked
package coaching.eventstore.sequencer;

import org.jspecify.annotations.NullMarked;
