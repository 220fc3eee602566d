/// What coordinators do about the relationships in their care: who looks after one, when it is looked at again, that somebody was
/// spoken to or reminded. Start with [CaseloadController].
@NullMarked
package coaching.command.caseload;

import org.jspecify.annotations.NullMarked;
