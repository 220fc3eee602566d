package coaching.events;

import coaching.events.id.PersonId;

/// Who is who. These facts are neither replaced nor corrected, and hold from when they were recorded, whatever time they
/// name. What was recorded with the ids of before keeps them.
public sealed interface PersonEvent extends CoachingEvent {

    /// The record that the fact is about.
    PersonId person();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// Two records are one person's: from now on the other stands for both.
    ///
    /// @param into the record that stands for both; it was merged into none
    record PersonMerged(PersonId person, PersonId into, EffectiveAt at) implements PersonEvent {}
}
