@NullMarked
package coaching.command.problem;

import org.jspecify.annotations.NullMarked;
