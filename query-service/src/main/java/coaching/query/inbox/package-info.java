/// What waits for a coordinator's answer in a programme: meetings nobody confirmed, meetings that are contested, likely duplicates,
/// proposals not answered. Start with [InboxController].
@NullMarked
package coaching.query.inbox;

import org.jspecify.annotations.NullMarked;
