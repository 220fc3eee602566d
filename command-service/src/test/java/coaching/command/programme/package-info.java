@NullMarked
package coaching.command.programme;

import org.jspecify.annotations.NullMarked;
