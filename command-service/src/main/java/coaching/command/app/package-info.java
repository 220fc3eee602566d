/// Puts the pieces together. Nothing here decides anything.
@NullMarked
package coaching.command.app;

import org.jspecify.annotations.NullMarked;
