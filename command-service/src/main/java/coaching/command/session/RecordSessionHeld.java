package coaching.command.session;

import static coaching.command.session.SessionRefusal.ALREADY_HELD;
import static coaching.command.session.SessionRefusal.ATTENDEE_NOT_A_MEMBER;
import static coaching.command.session.SessionRefusal.COUNT_OUT_OF_RANGE;
import static coaching.command.session.SessionRefusal.HELD_IN_THE_FUTURE;
import static coaching.command.session.SessionRefusal.SESSION_CANCELLED;

import coaching.command.history.Lifecycle;
import coaching.command.history.Meeting;
import coaching.command.history.Span;
import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records that a session took place, whether or not it had been booked.
///
/// @param by the member who says so; absent when a source does
/// @param start when it really began
/// @param now when this is said; nothing held can lie after it
public record RecordSessionHeld(ProgrammeId programme, RelationshipId relationship, SessionId session,
                                @Nullable ParticipantId by, EffectiveAt start, @Nullable Integer minutes,
                                Attendance attendance, Instant now) implements Command<Calendar, SessionEvent> {

    private static final int LARGEST_COUNT = 10_000;

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by);
    }

    @Override
    public Calendar source(Past past) {
        return Calendar.of(relationship, session, past);
    }

    @Override
    public List<SessionEvent> decide(Calendar calendar) {
        calendar.lifecycle().requireOpen();
        calendar.use().requireOnlyIn(relationship);
        var meeting = calendar.meetings().meeting(session);
        ALREADY_HELD.when(meeting.held() != null);
        SESSION_CANCELLED.when(meeting.cancelled());
        requireValues(calendar.lifecycle());
        calendar.lifecycle().requireMeeting(start, "start");
        calendar.meetings().requireFree(new Span(start, minutesKnown(meeting)), session, "start");
        return List.of(new SessionHeld(programme, relationship, session, by, minutes, attendance, start));
    }

    private void requireValues(Lifecycle lifecycle) {
        HELD_IN_THE_FUTURE.when(start.earliest().isAfter(now));
        Calendar.requireMinutes(minutes);
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
