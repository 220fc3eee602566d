package coaching.command.kernel;

import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Actor.Role;
import coaching.events.ParticipantId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static coaching.command.kernel.AdmissionRefusal.NOT_ALLOWED;
import static coaching.command.kernel.AdmissionRefusal.NOT_A_MEMBER;
import static coaching.command.kernel.AdmissionRefusal.NOT_ON_BEHALF;
import static coaching.command.kernel.AdmissionRefusal.NOT_YOURSELF;
import static coaching.command.kernel.AdmissionRefusal.PARTICIPANT_LEFT;
import static coaching.command.kernel.AdmissionRefusal.UNKNOWN_PARTICIPANT;
import static coaching.command.kernel.AdmissionRefusal.UNKNOWN_RELATIONSHIP;

/// Whether this caller may do this to these people. Asked inside every decision, on the same facts.
///
/// A role with the programme in its claim acts as itself, and for a participant only when it says so. Anybody
/// else acts as the participant they are, about themself or within the relationships they are in.
public final class Admission {

    private static final List<Role> BY_RANK = List.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.INTEGRATION,
        Role.AUDITOR);

    /// Who acts, for the envelope.
    ///
    /// @throws Rejected if they may not
    public static Actor admit(Authority caller, Scope scope, Past past) {
        var people = people(scope, past);
        var actor = (isThemself(caller, scope, people, past) ? Optional.<Actor>empty() : official(caller, scope))
            .orElseGet(() -> participant(caller, scope, people, past));
        var by = scope.by();
        if (by != null) {
            NOT_A_MEMBER.when(scope.relationship() != null && !people.contains(by));
            var place = past.of(Place.of(by));
            requireIn(scope, place);
            requireThere(scope, place);
        }
        return actor;
    }

    /// Who holds a role and is a member as well speaks for themself where it is about them, unless they say otherwise.
    private static boolean isThemself(Authority caller, Scope scope, Set<ParticipantId> people, Past past) {
        if (caller.person() == null || caller.onBehalfOf() != null || !caller.roles().contains(Role.PARTICIPANT)) {
            return false;
        }
        var by = scope.by();
        return (by == null ? people.stream() : Stream.of(by).filter(people::contains))
            .anyMatch(it -> past.of(Place.of(it)).isOf(caller.person()));
    }

    /// Those the command is about; each of them may send it.
    private static Set<ParticipantId> people(Scope scope, Past past) {
        if (scope.about() != null) {
            requireIn(scope, past.of(Place.of(scope.about())));
            return Set.of(scope.about());
        }
        if (scope.relationship() == null) {
            return Set.of();
        }
        var roster = past.of(Roster.of(scope.relationship()));
        UNKNOWN_RELATIONSHIP.when(!roster.isOf(scope.programme()));
        return roster.members();
    }

    private static void requireIn(Scope scope, Place place) {
        UNKNOWN_PARTICIPANT.when(!place.isIn(scope.programme()));
    }

    private static void requireThere(Scope scope, Place place) {
        PARTICIPANT_LEFT.when(scope.at() != null && place.awayAt(scope.at()));
    }

    private static Optional<Actor> official(Authority caller, Scope scope) {
        if (caller.acting() != null || !caller.extendsTo(scope.programme())) {
            return Optional.empty();
        }
        return BY_RANK.stream().filter(caller.roles()::contains).findFirst().map(role -> onBehalf(caller, scope, role));
    }

    private static Actor onBehalf(Authority caller, Scope scope, Role role) {
        var whom = caller.onBehalfOf();
        NOT_ON_BEHALF.when(scope.by() != null && !scope.by().equals(whom));
        return new Actor(caller.subject(), role, whom == null ? null : whom.toString());
    }

    private static Actor participant(Authority caller, Scope scope, Set<ParticipantId> people, Past past) {
        NOT_ALLOWED.when(!caller.roles().contains(Role.PARTICIPANT));
        var candidates = scope.by() == null ? people : Set.of(scope.by());
        var acting = caller.acting();
        var self = candidates.stream()
            .filter(it -> acting == null ? past.of(Place.of(it)).isOf(caller.person()) : it.equals(acting))
            .findFirst()
            .orElseThrow(() -> new Rejected(NOT_YOURSELF));
        requireThere(scope, past.of(Place.of(self)));
        NOT_ALLOWED.when(acting != null && !caller.extendsTo(scope.programme()));
        return new Actor(self.toString(), Role.PARTICIPANT, null);
    }

    private Admission() {}
}
