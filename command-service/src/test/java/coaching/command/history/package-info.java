@NullMarked
package coaching.command.history;

import org.jspecify.annotations.NullMarked;
