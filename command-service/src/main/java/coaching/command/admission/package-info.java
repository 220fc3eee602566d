/// Who may do what to whom, decided on the facts. Start with [Admission].
@NullMarked
package coaching.command.admission;

import org.jspecify.annotations.NullMarked;
