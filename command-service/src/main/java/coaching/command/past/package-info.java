/// What a decision reads: the facts within a boundary, as they stand. Start with [Past].
@NullMarked
package coaching.command.past;

import org.jspecify.annotations.NullMarked;
