package coaching.events;

import org.jspecify.annotations.Nullable;

/// Says that an earlier fact was wrong. The earlier event stays; readers who know of the correction see past it.
public sealed interface CorrectionEvent extends RelationshipFact {

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C1;
    }

    /// @param supersedes the event that was wrong
    /// @param subject what that event was about
    /// @param movedTo when it really happened; absent when it did not happen at all
    record FactCorrected(ProgrammeId programme, RelationshipId relationship, EventId supersedes, Subject subject,
                         @Nullable EffectiveAt movedTo, CorrectionReason reason,
                         EffectiveAt at) implements CorrectionEvent {

        public boolean withdraws() {
            return movedTo == null;
        }
    }

    /// @param type wire name of the corrected event
    record Subject(String type, @Nullable SessionId session, @Nullable GoalId goal,
                   @Nullable ActionItemId actionItem) {}

    enum CorrectionReason { WRONG_DATE, DID_NOT_HAPPEN, DUPLICATE, WRONG_RELATIONSHIP, IMPORT_REVERSED, OTHER }
}
