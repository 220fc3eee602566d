/// Who takes part in a programme. Start with [Participation].
@NullMarked
package coaching.command.participant;

import org.jspecify.annotations.NullMarked;
