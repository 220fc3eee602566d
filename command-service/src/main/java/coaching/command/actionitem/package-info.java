/// Promises: agreed, renegotiated, kept or not. Each command holds its own rules; [ActionItem] is what they decide on.
@NullMarked
package coaching.command.actionitem;

import org.jspecify.annotations.NullMarked;
