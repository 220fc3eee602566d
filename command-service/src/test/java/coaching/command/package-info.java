@NullMarked
package coaching.command;

import org.jspecify.annotations.NullMarked;
