package coaching.command.kernel;

import coaching.events.Envelope.Actor.Role;
import coaching.events.ParticipantId;

import java.util.Set;

/// Whether somebody has a part in what a command is about. Who has none learns nothing of it, not even whether it is
/// there: see [AdmissionRefusal#NOT_FOUND].
public final class Standing {

    private static final Set<Role> OFFICES = Set.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.INTEGRATION);

    /// A client that vouches for a participant knows no more than they may.
    public static boolean has(Authority caller, Scope scope, Past past) {
        var extendsHere = caller.extendsTo(scope.programme());
        if (caller.acting() == null && extendsHere && caller.roles().stream().anyMatch(OFFICES::contains)) {
            return true;
        }
        return (caller.acting() == null || extendsHere)
            && people(scope, past).stream().anyMatch(it -> isSelf(caller, it, past));
    }

    private static Set<ParticipantId> people(Scope scope, Past past) {
        if (scope.relationship() != null) {
            var roster = past.of(Roster.of(scope.relationship()));
            return roster.isOf(scope.programme()) ? roster.members() : Set.of();
        }
        var about = scope.about();
        return about != null && past.of(Place.of(about)).isIn(scope.programme()) ? Set.of(about) : Set.of();
    }

    private static boolean isSelf(Authority caller, ParticipantId participant, Past past) {
        return caller.acting() == null
            ? past.of(Place.of(participant)).isOf(caller.person())
            : participant.equals(caller.acting());
    }

    private Standing() {}
}
