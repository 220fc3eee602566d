package coaching.command.admission;

import coaching.chronology.Grants;
import coaching.command.kernel.Authority;
import coaching.command.kernel.Rejected;
import coaching.command.past.Past;
import coaching.events.Envelope.Actor;
import coaching.events.id.PersonId;
import coaching.events.role.Capability;
import coaching.events.role.Role;

import java.util.Optional;
import java.util.Set;

import static coaching.command.admission.AdmissionRefusal.NOT_ALLOWED;
import static coaching.command.admission.AdmissionRefusal.NOT_FOUND;

/// Whether a caller may say who is who. Who grants roles everywhere may say it of everybody, and somebody of themself where
/// the command is for that. Who looks after people may say it of people of theirs alone: it hands over all that a
/// record is, so it may be no record of the caller, none that was ever granted a role, and none that takes part
/// anywhere else.
final class PeopleAdmission {

    static Actor admit(Authority caller, Set<PersonId> people, Past past) {
        NOT_ALLOWED.when(caller.acting() != null);
        var roles = Roles.of(caller, past);
        var role = roles.with(Capability.GRANT_ROLES, null);
        if (role.isEmpty() && isThemself(caller, people)) {
            role = Optional.of(Role.PARTICIPANT);
        }
        return new Actor(caller.subject(), role.orElseGet(() -> lookingAfter(roles, caller, people, past)), null);
    }

    /// Whether somebody looks after these people in some programme: for anybody else they are not there.
    static boolean knows(Roles roles, Set<PersonId> people, Past past) {
        return people.stream().allMatch(it -> Places.of(Set.of(it), past).programmes().stream()
            .anyMatch(programme -> roles.with(Capability.MANAGE_PEOPLE, programme).isPresent()));
    }

    private static boolean isThemself(Authority caller, Set<PersonId> people) {
        return caller.person() != null && caller.participates() && people.equals(Set.of(caller.person()));
    }

    private static Role lookingAfter(Roles roles, Authority caller, Set<PersonId> people, Past past) {
        NOT_FOUND.when(!knows(roles, people, past));
        for (var record : people) {
            NOT_ALLOWED.when(caller.person() != null && Records.of(record, past).contains(caller.person()));
            for (var own : Records.of(record, past)) {
                NOT_ALLOWED.when(!past.of(Roles.grantedTo(own)).equals(Grants.NONE));
            }
        }
        return people.stream().flatMap(it -> Records.of(it, past).stream())
            .flatMap(it -> past.of(Places.of(it)).programmes().stream())
            .map(it -> roles.with(Capability.MANAGE_PEOPLE, it).orElseThrow(() -> new Rejected(NOT_ALLOWED)))
            .min(Role::compareTo).orElseThrow(() -> new Rejected(NOT_FOUND));
    }

    private PeopleAdmission() {}
}
