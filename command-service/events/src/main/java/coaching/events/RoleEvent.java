package coaching.events;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

/// What somebody may act as. Of one person, role and programme the last word counts: these facts are replaced, not
/// corrected, and hold from when they were recorded, whatever time they name.
public sealed interface RoleEvent extends CoachingEvent {

    PersonId person();

    Role role();

    /// Absent when it is about all programmes.
    @Nullable
    ProgrammeId programme();

    default Grant grant() {
        return new Grant(role(), programme());
    }

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    record RoleGranted(PersonId person, Role role, @Nullable ProgrammeId programme,
                       EffectiveAt at) implements RoleEvent {}

    record RoleRevoked(PersonId person, Role role, @Nullable ProgrammeId programme,
                       EffectiveAt at) implements RoleEvent {}
}
