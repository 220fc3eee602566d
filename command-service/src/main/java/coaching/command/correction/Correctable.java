package coaching.command.correction;

import coaching.command.kernel.Rejected;
import coaching.events.ActionItemEvent;
import coaching.events.CaseloadEvent;
import coaching.events.CoachingEvent;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.GoalEvent;
import coaching.events.Member;
import coaching.events.NoteEvent;
import coaching.events.ParticipantEvent;
import coaching.events.PersonEvent;
import coaching.events.PrivacyEvent;
import coaching.events.ProgrammeEvent;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipDeclined;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.RevelationEvent;
import coaching.events.RoleEvent;
import coaching.events.SessionEvent;
import coaching.events.TextEvent;
import coaching.events.ViewEvent;
import coaching.events.id.ParticipantId;

import java.util.Set;

import static coaching.command.correction.CorrectionRefusal.NOT_CORRECTABLE;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Which facts can be corrected. What people agreed with each other cannot: it is ended or agreed anew, not undone.
final class Correctable {

    static void require(CoachingEvent event) {
        switch (event) {
            case SessionEvent _, GoalEvent _, ActionItemEvent _, FactCorrected _ -> {}
            case RelationshipPaused _, RelationshipResumed _, RelationshipClosed _, ExpectationStated _ -> {}
            case RelationshipProposed _, ProtocolProposed _, ProtocolAgreed _, RelationshipAccepted _, RelationshipActivated _, RelationshipDeclined _, ParticipantEvent _, ProgrammeEvent _, RevelationEvent _, RoleEvent _, PersonEvent _, PrivacyEvent _, TextEvent _, NoteEvent _, CaseloadEvent _, ViewEvent _ ->
                throw new Rejected(NOT_CORRECTABLE);
        }
    }

    /// Whose time the wrong fact gave back, for they are taken again without it.
    static Set<ParticipantId> members(CoachingEvent event) {
        if (event instanceof RelationshipClosed closed) {
            return closed.members().stream().map(Member::participant).collect(toUnmodifiableSet());
        }
        return event instanceof FactCorrected correction ? correction.members() : Set.of();
    }

    private Correctable() {}
}
