package coaching.command.session;

import coaching.command.kernel.Scope;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.Witness;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import java.util.List;

import static coaching.command.session.SessionRefusal.NOT_HELD;
import static coaching.command.session.SessionRefusal.NOT_STARTED_YET;

/// An independent source agrees that a session took place. The same source counts once.
record CorroborateSession(ProgrammeId programme, RelationshipId relationship, SessionId session, Witness witness,
                          EffectiveAt at) implements SessionCommand {

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    @Override
    public List<SessionEvent> decide(Session state) {
        state.require();
        var meeting = state.meeting();
        NOT_HELD.when(meeting.held() == null);
        return meeting.corroboratedBy(witness)
            ? List.of()
            : List.of(new SessionCorroborated(programme, relationship, session, witness,
                meeting.sinceStart(at, NOT_STARTED_YET)));
    }
}
