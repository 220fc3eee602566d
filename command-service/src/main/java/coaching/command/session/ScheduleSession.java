package coaching.command.session;

import coaching.command.history.HeldMeeting;
import coaching.command.history.Span;
import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import java.util.List;

import static coaching.command.history.HistoryRefusal.ALREADY_HELD;
import static coaching.command.session.SessionRefusal.ALREADY_SCHEDULED;
import static coaching.command.session.SessionRefusal.NOT_AHEAD;

/// Puts a session into the calendar, ahead of its start. The same booking again changes nothing.
record ScheduleSession(ProgrammeId programme, RelationshipId relationship, SessionId session, EffectiveAt start,
                       int minutes, Purpose purpose,
                       EffectiveAt at) implements RelationshipBound<Calendar, SessionEvent> {

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
        var span = new Span(start, minutes);
        if (span.equals(meeting.taken())) {
            return List.of();
        }
        HeldMeeting.requireNotCancelled(meeting, session);
        ALREADY_SCHEDULED.when(meeting.planned() != null);
        requireAhead(start, at);
        Span.requireMinutes(minutes);
        calendar.lifecycle().requireMeeting(start, "start");
        calendar.meetings().requireFree(span, session, "start");
        return List.of(new SessionScheduled(programme, relationship, session, start, minutes, purpose, at));
    }

    /// On a day without a time, the session may still be later that day.
    static void requireAhead(EffectiveAt start, EffectiveAt at) {
        NOT_AHEAD.when(!start.latest().isAfter(at.earliest()));
    }
}
