@NullMarked
package coaching.command.correction;

import org.jspecify.annotations.NullMarked;
