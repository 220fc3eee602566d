/// Who may send which command. Start with [AccessTable].
@NullMarked
package coaching.command.access;

import org.jspecify.annotations.NullMarked;
