/// The one place where a no becomes an answer. Start with [Problems].
@NullMarked
package coaching.command.problem;

import org.jspecify.annotations.NullMarked;
