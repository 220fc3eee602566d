/// Goals and how far they were reached. Each command holds its own rules; [Goal] is what they decide on.
@NullMarked
package coaching.command.goal;

import org.jspecify.annotations.NullMarked;
