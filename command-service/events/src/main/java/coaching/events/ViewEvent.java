package coaching.events;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;

/// Who looked at the record of a relationship by their office, not as one of its members. These facts are told to the
/// members and change nothing: no decision depends on them, and no figure counts them.
public sealed interface ViewEvent extends RelationshipFact {

    PersonId viewer();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// Once for an hour of UTC, whatever was read in it.
    ///
    /// @param role by which they might
    /// @param at of the first time in that hour
    record RecordViewed(ProgrammeId programme, RelationshipId relationship, PersonId viewer, Role role,
                        EffectiveAt at) implements ViewEvent {}
}
