package coaching.command.session;

import coaching.command.history.Meeting;
import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

import static coaching.command.history.HistoryRefusal.SESSION_CANCELLED;
import static coaching.command.session.SessionRefusal.FOCUS_OUT_OF_RANGE;
import static coaching.command.session.SessionRefusal.NOT_HELD;
import static coaching.command.session.SessionRefusal.NOT_STARTED_YET;

/// A member's own word on a session: it took place, or it did not. The last word counts, the others stay on record;
/// saying the same again changes nothing.
///
/// @param focus how attentive the other side was, if the member cares to say
record AttestSession(ProgrammeId programme, RelationshipId relationship, SessionId session, ParticipantId by,
                     boolean tookPlace, @Nullable Integer focus,
                     EffectiveAt at) implements Command<Session, SessionEvent> {

    private static final int BEST_FOCUS = 5;

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by);
    }

    @Override
    public Session source(Past past) {
        return Session.of(relationship, session, past);
    }

    @Override
    public List<SessionEvent> decide(Session state) {
        state.require();
        var meeting = state.meeting();
        NOT_STARTED_YET.when(meeting.startsAfter(at));
        SESSION_CANCELLED.when(meeting.cancelled());
        NOT_HELD.when(tookPlace && meeting.held() == null);
        FOCUS_OUT_OF_RANGE.when(focus != null && (!tookPlace || focus < 1 || focus > BEST_FOCUS));
        return saidBefore(meeting)
            ? List.of()
            : List.of(new SessionAttested(programme, relationship, session, by, tookPlace, focus, at));
    }

    private boolean saidBefore(Meeting meeting) {
        var word = meeting.words().get(by);
        return word != null && word.tookPlace() == tookPlace && Objects.equals(word.focus(), focus);
    }
}
