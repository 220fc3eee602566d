/// Saying that an earlier fact was wrong. Nothing is edited: the correction is a fact of its own, and every later
/// decision sees past it.
@NullMarked
package coaching.command.correction;

import org.jspecify.annotations.NullMarked;
