package coaching.events;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;

/// That names were shown to somebody who sees numbers otherwise. It cannot be undone, so it is never corrected.
public sealed interface RevelationEvent extends ProgrammeFact {

    /// Who was shown the names.
    PersonId person();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    record NamesRevealed(ProgrammeId programme, PersonId person, RevealReason reason,
                         EffectiveAt at) implements RevelationEvent {}

    /// What somebody needs names for.
    enum RevealReason {
        /// Somebody complained.
        COMPLAINT,
        /// A court or an authority asks.
        LEGAL_REQUEST,
        /// What is on record may be false.
        FRAUD_SUSPICION,
        /// Somebody wants to know what is kept about them.
        DATA_SUBJECT_REQUEST,
        /// The programme itself is reviewed.
        QUALITY_REVIEW
    }
}
