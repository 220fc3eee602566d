@NullMarked
package coaching.command.address;

import org.jspecify.annotations.NullMarked;
