@NullMarked
package coaching.command.role;

import org.jspecify.annotations.NullMarked;
