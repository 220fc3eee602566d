@NullMarked
package coaching.command.app;

import org.jspecify.annotations.NullMarked;
