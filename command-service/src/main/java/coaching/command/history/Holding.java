package coaching.command.history;

import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

import static coaching.command.history.HistoryRefusal.ALREADY_HELD;
import static coaching.command.history.HistoryRefusal.ATTENDEE_NOT_A_MEMBER;
import static coaching.command.history.HistoryRefusal.COUNT_OUT_OF_RANGE;
import static coaching.command.history.HistoryRefusal.HELD_IN_THE_FUTURE;
import static coaching.command.history.HistoryRefusal.SESSION_CANCELLED;

/// What it takes for a session to have been held, whether a member says so or a file.
///
/// @param by the member who says so; absent when a source does
/// @param start when it really began
/// @param now when this is said; nothing held can lie after it
public record Holding(ProgrammeId programme, RelationshipId relationship, SessionId session, @Nullable ParticipantId by,
                      EffectiveAt start, @Nullable Integer minutes, Attendance attendance, Instant now) {

    private static final int LARGEST_COUNT = 10_000;

    /// @throws coaching.command.kernel.Rejected if it cannot have been, as far as is known
    public SessionHeld judged(Lifecycle lifecycle, Meetings meetings) {
        lifecycle.requireOpen();
        var meeting = meetings.meeting(session);
        ALREADY_HELD.when(meeting.held() != null);
        SESSION_CANCELLED.when(meeting.cancelled());
        requireValues(lifecycle);
        lifecycle.requireMeeting(start, "start");
        meetings.requireFree(new Span(start, minutesKnown(meeting)), session, "start");
        return new SessionHeld(programme, relationship, session, by, minutes, attendance, start);
    }

    private void requireValues(Lifecycle lifecycle) {
        HELD_IN_THE_FUTURE.when(start.earliest().isAfter(now));
        Span.requireMinutes(minutes);
        ATTENDEE_NOT_A_MEMBER.when(!lifecycle.members().containsAll(attendance.members()));
        var count = attendance.count();
        var least = Math.max(1, attendance.members().size());
        COUNT_OUT_OF_RANGE.when(count != null && (count < least || count > LARGEST_COUNT));
    }

    private @Nullable Integer minutesKnown(Meeting meeting) {
        var planned = meeting.planned();
        return minutes == null && planned != null ? planned.minutes() : minutes;
    }
}
