@NullMarked
package coaching.command.privacy;

import org.jspecify.annotations.NullMarked;
