package coaching.command.role;

import coaching.chronology.Grants;
import coaching.command.admission.Roles;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.RoleEvent;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.util.List;

import static coaching.command.admission.AdmissionRefusal.UNKNOWN_PROGRAMME;
import static coaching.command.role.RoleRefusal.FOR_ALL_PROGRAMMES_ONLY;
import static coaching.command.role.RoleRefusal.NOT_GRANTABLE;

/// Lets a person act in a role, in one programme or in all. Granting what is granted changes nothing.
record GrantRole(PersonId person, Role role, @Nullable ProgrammeId programme,
                 EffectiveAt at) implements RoleCommand<GrantRole.Known> {

    /// @param place whether there is such a programme, if one is named
    record Known(Grants grants, boolean place) {}

    @Override
    public Known source(Past past) {
        return new Known(past.of(Roles.grantedTo(person)), programme == null || past.of(opened(programme)));
    }

    @Override
    public List<RoleEvent> decide(Known state) {
        NOT_GRANTABLE.when(!role.isOfPeople());
        FOR_ALL_PROGRAMMES_ONLY.when(role.isOfAllProgrammes() && programme != null);
        UNKNOWN_PROGRAMME.when(!state.place());
        return state.grants().held().contains(grant()) ? List.of()
            : List.of(new RoleGranted(person, role, programme, at));
    }

    static Boundary<Boolean> opened(ProgrammeId programme) {
        return Boundary.of(ProgrammeOpened.class, false, (_, _) -> true, programme);
    }
}
