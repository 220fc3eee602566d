@NullMarked
package coaching.command.text;

import org.jspecify.annotations.NullMarked;
