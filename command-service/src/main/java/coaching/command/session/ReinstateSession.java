package coaching.command.session;

import coaching.command.dates.Order;
import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionReinstated;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.List;

import static coaching.command.session.SessionRefusal.BEFORE_THE_CANCELLATION;
import static coaching.command.session.SessionRefusal.UNKNOWN_SESSION;
import static java.util.Objects.requireNonNull;

/// Takes a cancellation back: the session is in the calendar again, where it was last, if that time is still free. It
/// may be over already, since members also meet after all. Of a session that is not cancelled it changes nothing.
record ReinstateSession(ProgrammeId programme, RelationshipId relationship, SessionId session,
                        @Nullable ParticipantId by,
                        EffectiveAt at) implements RelationshipBound<Calendar, SessionEvent> {

    @Override
    public Calendar source(Past past) {
        return Calendar.of(relationship, session, past);
    }

    @Override
    public List<SessionEvent> decide(Calendar calendar) {
        calendar.lifecycle().requireOpen();
        var meeting = calendar.meetings().meeting(session);
        UNKNOWN_SESSION.when(meeting.unknown());
        if (!meeting.cancelled()) {
            return List.of();
        }
        var span = requireNonNull(meeting.planned());
        calendar.lifecycle().requireMeeting(span.start(), "at");
        calendar.meetings().requireFree(span, session, "at");
        return List.of(new SessionReinstated(programme, relationship, session, by,
            Order.after(requireNonNull(meeting.plan()).fact(), at, BEFORE_THE_CANCELLATION)));
    }
}
