@NullMarked
package coaching.command.limits;

import org.jspecify.annotations.NullMarked;
