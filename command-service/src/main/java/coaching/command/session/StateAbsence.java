package coaching.command.session;

import coaching.command.history.Holding;
import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAbsenceStated;
import coaching.events.SessionId;

import java.util.List;

/// A member says that they were not there, which is no denial: whether it took place they cannot say. Saying it twice
/// changes nothing.
record StateAbsence(ProgrammeId programme, RelationshipId relationship, SessionId session, ParticipantId by,
                    EffectiveAt at) implements Command<Word, SessionEvent> {

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by, null);
    }

    @Override
    public Word source(Past past) {
        return Word.of(relationship, session, by, true, past);
    }

    @Override
    public List<SessionEvent> decide(Word word) {
        var when = word.requireTime(at);
        var meeting = word.session().meeting();
        Holding.requireNotCancelled(meeting, session);
        var last = meeting.lastSaidBy(by);
        return last != null && last.event() instanceof SessionAbsenceStated
            ? List.of()
            : List.of(new SessionAbsenceStated(programme, relationship, session, by, when));
    }
}
