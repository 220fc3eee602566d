package coaching.events;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.time.LocalDate;

/// What coordinators do about the relationships in their care: who looks after one, when they look again, that they did
/// something about it. No figure counts these facts, and none is ever corrected: the next one of its kind replaces it.
public sealed interface CaseloadEvent extends RelationshipFact {

    /// The coordinator who says so.
    PersonId by();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// What a coordinator did. The names are stored.
    enum Intervention {

        /// Spoke to the people concerned; what was said is at most in a note.
        SPOKE,

        /// Had a mail sent to every member that asks them to look at what waits.
        REMINDED
    }

    /// From now on this coordinator looks after it, until the next one does.
    record OwnerAssigned(ProgrammeId programme, RelationshipId relationship, PersonId owner, PersonId by,
                         EffectiveAt at) implements CaseloadEvent {}

    /// Nobody need look at it before that day.
    ///
    /// @param until the first day on which it is to be looked at again; the day of `at` ends an earlier snooze
    record AttentionSnoozed(ProgrammeId programme, RelationshipId relationship, LocalDate until, PersonId by,
                            EffectiveAt at) implements CaseloadEvent {}

    record CoordinatorIntervened(ProgrammeId programme, RelationshipId relationship, Intervention intervention,
                                 PersonId by, EffectiveAt at) implements CaseloadEvent {}
}
