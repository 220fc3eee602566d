package coaching.command.session;

import coaching.chronology.SessionTimeline.Plan;
import coaching.command.dates.Order;
import coaching.command.history.HeldMeeting;
import coaching.command.history.Meeting;
import coaching.command.history.Span;
import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import java.util.List;

import static coaching.command.history.HistoryRefusal.ALREADY_HELD;
import static coaching.command.session.SessionRefusal.BEFORE_THE_BOOKING;
import static coaching.command.session.SessionRefusal.UNKNOWN_SESSION;
import static java.util.Objects.requireNonNull;

/// Moves a booked session to another time, again ahead of its start.
record RescheduleSession(ProgrammeId programme, RelationshipId relationship, SessionId session, EffectiveAt start,
                         int minutes, EffectiveAt at) implements RelationshipBound<Calendar, SessionEvent> {

    @Override
    public Calendar source(Past past) {
        return Calendar.of(relationship, session, past);
    }

    @Override
    public List<SessionEvent> decide(Calendar calendar) {
        calendar.lifecycle().requireOpen();
        var plan = requireMovable(calendar.meetings().meeting(session));
        var when = Order.after(plan.fact(), at, BEFORE_THE_BOOKING);
        ScheduleSession.requireAhead(start, when);
        Span.requireMinutes(minutes);
        var span = new Span(start, minutes);
        if (span.equals(calendar.meetings().meeting(session).planned())) {
            return List.of();
        }
        calendar.lifecycle().requireMeeting(start, "start");
        calendar.meetings().requireFree(span, session, "start");
        return List.of(new SessionRescheduled(programme, relationship, session, start, minutes, when));
    }

    private Plan<Fact> requireMovable(Meeting meeting) {
        UNKNOWN_SESSION.when(meeting.unknown());
        ALREADY_HELD.when(meeting.held() != null);
        HeldMeeting.requireNotCancelled(meeting, session);
        return requireNonNull(meeting.plan());
    }
}
