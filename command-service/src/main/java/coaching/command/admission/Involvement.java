package coaching.command.admission;

import coaching.command.kernel.Authority;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.id.ParticipantId;

import java.util.Set;

/// Whether somebody has a part in what a command is about. Who has none learns nothing of it, not even whether it is
/// there: see [AdmissionRefusal#NOT_FOUND].
public final class Involvement {

    /// A client that vouches for a participant knows no more than they may.
    public static boolean has(Authority caller, Scope scope, Past past) {
        if (caller.acting() == null && (hasRole(caller, scope, past) || looksAfter(caller, scope, past))) {
            return true;
        }
        return (caller.acting() == null || caller.vouchesIn(scope.programme()))
            && people(scope, past).stream().anyMatch(it -> isSelf(caller, it, past));
    }

    private static boolean hasRole(Authority caller, Scope scope, Past past) {
        return Roles.claimed(caller).first(scope.programme()).isPresent()
            || Roles.of(caller, past).first(scope.programme()).isPresent();
    }

    private static boolean looksAfter(Authority caller, Scope scope, Past past) {
        return !scope.people().isEmpty() && PeopleAdmission.knows(Roles.of(caller, past), scope.people(), past);
    }

    private static Set<ParticipantId> people(Scope scope, Past past) {
        if (scope.relationship() != null) {
            var membership = past.of(Membership.of(scope.relationship()));
            return membership.isOf(scope.programme()) ? membership.members() : Set.of();
        }
        var about = scope.about();
        return about != null && past.of(Enrolment.of(about)).isIn(scope.programme()) ? Set.of(about) : Set.of();
    }

    private static boolean isSelf(Authority caller, ParticipantId participant, Past past) {
        return caller.acting() == null
            ? past.of(Enrolment.of(participant)).isOf(caller.person(), past)
            : participant.equals(caller.acting());
    }

    private Involvement() {}
}
