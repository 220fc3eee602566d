package coaching.command.session;

import coaching.command.history.HeldMeeting;
import coaching.command.kernel.RelationshipBound;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Actor;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

import static coaching.command.session.SessionRefusal.FOCUS_OUT_OF_RANGE;
import static coaching.command.session.SessionRefusal.NOT_HELD;

/// A member's own word on a session: it took place, or it did not. The last word counts, the others stay on record;
/// saying the same again changes nothing.
///
/// @param focus how attentive the other side was, if the member cares to say
record AttestSession(ProgrammeId programme, RelationshipId relationship, SessionId session, ParticipantId by,
                     boolean tookPlace, @Nullable Integer focus,
                     EffectiveAt at) implements RelationshipBound<MemberStatement, SessionEvent> {

    private static final int BEST_FOCUS = 5;

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by, null);
    }

    @Override
    public MemberStatement source(Past past) {
        return MemberStatement.of(relationship, session, by, true, past);
    }

    @Override
    public MemberStatement source(Past past, Actor actor) {
        return MemberStatement.of(relationship, session, by, actor.role() == Role.PARTICIPANT, past);
    }

    @Override
    public List<SessionEvent> decide(MemberStatement statement) {
        var when = statement.requireTime(at);
        var meeting = statement.session().meeting();
        HeldMeeting.requireNotCancelled(meeting, session);
        NOT_HELD.when(tookPlace && meeting.held() == null);
        FOCUS_OUT_OF_RANGE.when(focus != null && (!tookPlace || focus < 1 || focus > BEST_FOCUS));
        return saidBefore(statement)
            ? List.of()
            : List.of(new SessionAttested(programme, relationship, session, by, tookPlace, focus, when));
    }

    /// The last word may be that of the member who recorded the session: who says so again adds their focus at most.
    /// What somebody said on the member's behalf is not the member's own word yet.
    private boolean saidBefore(MemberStatement statement) {
        var last = statement.session().meeting().wordOf(by);
        return last != null && last.tookPlace() == tookPlace && last.fact().event() instanceof SessionAttested it
            && Objects.equals(it.focus(), focus) && !(statement.self() && last.fact().onBehalf());
    }
}
