package coaching.command.kernel;

import static coaching.command.kernel.AdmissionRefusal.NOT_ALLOWED;
import static coaching.command.kernel.AdmissionRefusal.NOT_A_MEMBER;
import static coaching.command.kernel.AdmissionRefusal.NOT_ON_BEHALF;
import static coaching.command.kernel.AdmissionRefusal.NOT_YOURSELF;
import static coaching.command.kernel.AdmissionRefusal.PARTICIPANT_LEFT;
import static coaching.command.kernel.AdmissionRefusal.UNKNOWN_PARTICIPANT;
import static coaching.command.kernel.AdmissionRefusal.UNKNOWN_RELATIONSHIP;
import static java.util.Objects.requireNonNull;

import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Actor.Role;
import coaching.events.ParticipantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether this caller may do this to these people. Asked inside every decision, on the same facts.
///
/// A role with the programme in its claim acts as itself, and for a participant only when it says so. Anybody
/// else acts as the participant they are, within the relationships they are in.
public final class Admission {

    private static final List<Role> BY_RANK =
        List.of(Role.COORDINATOR, Role.PROGRAMME_MANAGER, Role.INTEGRATION, Role.AUDITOR);

    /// Who acts, for the envelope.
    ///
    /// @throws Rejected if they may not
    public static Actor admit(Authority caller, Scope scope, Past past) {
        var members = members(scope, past);
        var actor = official(caller, scope).orElseGet(() -> participant(caller, scope, members, past));
        var by = scope.by();
        if (by != null) {
            NOT_A_MEMBER.when(scope.relationship() != null && !members.contains(by));
            var place = past.of(Place.of(by));
            UNKNOWN_PARTICIPANT.when(!place.isIn(scope.programme()));
            PARTICIPANT_LEFT.when(place.left());
        }
        return actor;
    }

    private static Set<ParticipantId> members(Scope scope, Past past) {
        var relationship = scope.relationship();
        if (relationship == null) {
            return Set.of();
        }
        var roster = past.of(Roster.of(relationship));
        UNKNOWN_RELATIONSHIP.when(!roster.isOf(scope.programme()));
        return roster.members();
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

    private static Actor participant(Authority caller, Scope scope, Set<ParticipantId> members, Past past) {
        var self = caller.acting() == null ? themself(caller, scope, members, past) : vouched(caller, scope, members);
        return new Actor(self.toString(), Role.PARTICIPANT, null);
    }

    private static ParticipantId vouched(Authority caller, Scope scope, Set<ParticipantId> members) {
        var acting = requireNonNull(caller.acting());
        NOT_ALLOWED.when(!caller.extendsTo(scope.programme()) || !caller.roles().contains(Role.PARTICIPANT));
        NOT_YOURSELF.when(scope.by() != null && !scope.by().equals(acting));
        NOT_YOURSELF.when(scope.by() == null && !members.contains(acting));
        return acting;
    }

    private static ParticipantId themself(Authority caller, Scope scope, Set<ParticipantId> members, Past past) {
        var person = caller.person();
        NOT_ALLOWED.when(person == null || !caller.roles().contains(Role.PARTICIPANT));
        var by = scope.by();
        var candidates = by == null ? members : Set.of(by);
        return candidates.stream()
            .filter(candidate -> past.of(Place.of(candidate)).isOf(person))
            .findFirst()
            .orElseThrow(() -> new Rejected(NOT_YOURSELF));
    }

    private Admission() {}
}
