@NullMarked
package coaching.command.kernel;

import org.jspecify.annotations.NullMarked;
