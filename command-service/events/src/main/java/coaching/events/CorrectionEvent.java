package coaching.events;

import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Says that an earlier fact was wrong. The earlier event stays; readers who know of the correction see past it.
public sealed interface CorrectionEvent extends RelationshipFact {

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C1;
    }

    /// @param supersedes the event that was wrong
    /// @param subject what that event was about; of a correction, what that one is about
    /// @param corrected wire name of that event
    /// @param members those whom the wrong event engaged or released, of the events that do (see [Tag#of])
    /// @param movedTo when it really happened; absent when it did not happen at all
    record FactCorrected(ProgrammeId programme, RelationshipId relationship, EventId supersedes, Subject subject,
                         String corrected, Set<ParticipantId> members, @Nullable EffectiveAt movedTo,
                         CorrectionReason reason, EffectiveAt at) implements CorrectionEvent {

        public FactCorrected {
            members = Set.copyOf(members);
        }

        public boolean withdraws() {
            return movedTo == null;
        }
    }

    enum CorrectionReason { WRONG_DATE, DID_NOT_HAPPEN, DUPLICATE, WRONG_RELATIONSHIP, IMPORT_REVERSED, OTHER }
}
