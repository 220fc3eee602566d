@NullMarked
package coaching.command.access;

import org.jspecify.annotations.NullMarked;
