/// Which meetings count, and the gaps between them. Start with [HeldSessions] and [Gaps].
@NullMarked
package coaching.analytics.meetings;

import org.jspecify.annotations.NullMarked;
