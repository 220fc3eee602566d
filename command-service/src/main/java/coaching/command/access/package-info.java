/// Who may send which command. Start with [CommandAccess].
@NullMarked
package coaching.command.access;

import org.jspecify.annotations.NullMarked;
