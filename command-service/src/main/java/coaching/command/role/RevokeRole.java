package coaching.command.role;

import coaching.chronology.Grants;
import coaching.command.admission.Roles;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.RoleEvent;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

import static coaching.command.role.RoleRefusal.LAST_ADMINISTRATOR;
import static coaching.command.role.RoleRefusal.NEVER_GRANTED;

/// Ends a role of a person, in one programme or in all. Revoking what is revoked changes nothing.
record RevokeRole(PersonId person, Role role, @Nullable ProgrammeId programme,
                  EffectiveAt at) implements RoleCommand<RevokeRole.Known> {

    /// @param administrators read only when the role is theirs
    record Known(Grants grants, Set<PersonId> administrators) {}

    @Override
    public Known source(Past past) {
        return new Known(past.of(Roles.grantedTo(person)),
            role == Role.ADMINISTRATOR ? past.of(Administrators.ALL).people() : Set.of());
    }

    @Override
    public List<RoleEvent> decide(Known state) {
        if (state.grants().held().contains(grant())) {
            LAST_ADMINISTRATOR.when(state.administrators().equals(Set.of(person)));
            return List.of(new RoleRevoked(person, role, programme, at));
        }
        NEVER_GRANTED.when(!state.grants().lost().contains(grant()));
        return List.of();
    }
}
