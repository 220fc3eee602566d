/// The one writer of the log: waiting appends are checked against each other and the log, numbered, and committed together.
/// Start with [coaching.eventstore.sequencer.Sequencer].
@NullMarked
package coaching.eventstore.sequencer;

import org.jspecify.annotations.NullMarked;
