/// What can happen in a programme of peer coaching. Start with [CoachingEvent], then [Envelope].
@NullMarked
package coaching.events;

import org.jspecify.annotations.NullMarked;
