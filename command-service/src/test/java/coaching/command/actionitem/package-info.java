@NullMarked
package coaching.command.actionitem;

import org.jspecify.annotations.NullMarked;
