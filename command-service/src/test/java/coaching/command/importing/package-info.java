@NullMarked
package coaching.command.importing;

import org.jspecify.annotations.NullMarked;
