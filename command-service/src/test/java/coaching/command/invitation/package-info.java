@NullMarked
package coaching.command.invitation;

import org.jspecify.annotations.NullMarked;
