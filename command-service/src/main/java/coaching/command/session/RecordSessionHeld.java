package coaching.command.session;

import coaching.command.dates.Order;
import coaching.command.history.HeldMeeting;
import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.ParticipantId;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import static coaching.command.session.SessionRefusal.BEFORE_YOUR_LAST_WORD;
import static java.util.Objects.requireNonNull;

/// Records that a session took place, whether or not it had been booked. What that takes is said in [HeldMeeting].
record RecordSessionHeld(HeldMeeting meeting) implements Command<Calendar, SessionEvent> {

    @Override
    public Scope scope() {
        return Scope.of(meeting.programme(), meeting.relationship(), meeting.by(), meeting.start());
    }

    @Override
    public Calendar source(Past past) {
        return Calendar.of(meeting.relationship(), meeting.session(), past);
    }

    @Override
    public List<SessionEvent> decide(Calendar calendar) {
        calendar.use().requireOnlyIn(meeting.relationship());
        var held = meeting.checked(calendar.lifecycle(), calendar.meetings());
        var by = held.by();
        var earlier = by == null ? null : calendar.meetings().meeting(held.session()).lastSaidBy(by);
        return earlier == null ? List.of(held) : List.of(held, word(held, requireNonNull(by), earlier));
    }

    /// Who said before that they were not there, or that it did not take place, takes that back by recording it: a
    /// record counts from the start of the session on, which may be before that word.
    private SessionAttested word(SessionHeld held, ParticipantId by, Fact earlier) {
        var now = new EffectiveAt.Moment(meeting.now().truncatedTo(ChronoUnit.MICROS), held.at().zone());
        return new SessionAttested(held.programme(), held.relationship(), held.session(), by, true, null,
            Order.after(earlier, now, BEFORE_YOUR_LAST_WORD));
    }

    /// Which session it is on record as: the booking it was, if it was one.
    @Override
    public Map<String, Object> answer(Calendar calendar, List<SessionEvent> events) {
        return Map.of("session", events.getFirst().session().toString());
    }
}
