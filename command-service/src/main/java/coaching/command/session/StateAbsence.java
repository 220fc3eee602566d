package coaching.command.session;

import coaching.command.history.HeldMeeting;
import coaching.command.kernel.RelationshipBound;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAbsenceStated;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import java.util.List;

/// A member says that they were not there, which is no denial: whether it took place they cannot say. Saying it twice
/// changes nothing.
record StateAbsence(ProgrammeId programme, RelationshipId relationship, SessionId session, ParticipantId by,
                    EffectiveAt at) implements RelationshipBound<MemberStatement, SessionEvent> {

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by, null);
    }

    @Override
    public MemberStatement source(Past past) {
        return MemberStatement.of(relationship, session, by, true, past);
    }

    @Override
    public List<SessionEvent> decide(MemberStatement statement) {
        var when = statement.requireTime(at);
        var meeting = statement.session().meeting();
        HeldMeeting.requireNotCancelled(meeting, session);
        var last = meeting.lastSaidBy(by);
        return last != null && last.event() instanceof SessionAbsenceStated
            ? List.of()
            : List.of(new SessionAbsenceStated(programme, relationship, session, by, when));
    }
}
