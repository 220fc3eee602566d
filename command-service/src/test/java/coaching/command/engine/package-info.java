@NullMarked
package coaching.command.engine;

import org.jspecify.annotations.NullMarked;
