@NullMarked
package coaching.command.goal;

import org.jspecify.annotations.NullMarked;
