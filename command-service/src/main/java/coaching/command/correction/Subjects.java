package coaching.command.correction;

import coaching.command.kernel.Rejected;
import coaching.events.ActionItemEvent;
import coaching.events.CoachingEvent;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.CorrectionEvent.Subject;
import coaching.events.EventTypes;
import coaching.events.GoalEvent;
import coaching.events.ParticipantEvent;
import coaching.events.ProgrammeEvent;
import coaching.events.RelationshipEvent;
import coaching.events.SessionEvent;

import static coaching.command.correction.CorrectionRefusal.NOT_CORRECTABLE;

/// What a fact is about, if it is one that can be corrected. A relationship's own steps cannot: what was agreed
/// between people is ended or agreed anew, not undone.
final class Subjects {

    static Subject of(CoachingEvent event) {
        var type = EventTypes.nameOf(event);
        return switch (event) {
            case SessionEvent it -> new Subject(type, it.session(), null, null);
            case GoalEvent it -> new Subject(type, null, it.goal(), null);
            case ActionItemEvent it -> new Subject(type, null, null, it.actionItem());
            case FactCorrected it ->
                new Subject(type, it.subject().session(), it.subject().goal(), it.subject().actionItem());
            case RelationshipEvent _, ParticipantEvent _, ProgrammeEvent _ -> throw new Rejected(NOT_CORRECTABLE);
        };
    }

    /// Whether a fact is about the same session, goal or action item.
    static boolean shares(Subject subject, CoachingEvent event) {
        return switch (event) {
            case SessionEvent it -> it.session().equals(subject.session());
            case GoalEvent it -> it.goal().equals(subject.goal());
            case ActionItemEvent it -> it.actionItem().equals(subject.actionItem());
            case FactCorrected _, RelationshipEvent _, ParticipantEvent _, ProgrammeEvent _ -> false;
        };
    }

    private Subjects() {}
}
