package coaching.command.admission;

import coaching.command.kernel.Authority;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.Envelope.Actor;
import coaching.events.id.ParticipantId;
import coaching.events.role.Role;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static coaching.command.admission.AdmissionRefusal.NOT_ALLOWED;
import static coaching.command.admission.AdmissionRefusal.NOT_A_MEMBER;
import static coaching.command.admission.AdmissionRefusal.NOT_ON_BEHALF;
import static coaching.command.admission.AdmissionRefusal.NOT_YOURSELF;
import static coaching.command.admission.AdmissionRefusal.PARTICIPANT_LEFT;
import static coaching.command.admission.AdmissionRefusal.UNKNOWN_PARTICIPANT;
import static coaching.command.admission.AdmissionRefusal.UNKNOWN_RELATIONSHIP;

/// Whether this caller may do this to these people. Asked inside every decision, on the same facts.
///
/// A role that holds in the programme acts as itself, and for a participant only when it says so. Anybody
/// else acts as the participant they are, about themself or within the relationships they are in.
public final class Admission {

    /// Who acts, for the envelope.
    ///
    /// @throws Rejected if they may not
    public static Actor admit(Authority caller, Scope scope, Past past) {
        if (!scope.people().isEmpty()) {
            return PeopleAdmission.admit(caller, scope.people(), past);
        }
        var people = people(scope, past);
        var actor = (isThemself(caller, scope, people, past) ? Optional.<Actor>empty() : official(caller, scope, past))
            .orElseGet(() -> participant(caller, scope, people, past));
        var by = scope.by();
        if (by != null) {
            NOT_A_MEMBER.when(scope.relationship() != null && !people.contains(by));
            var enrolment = past.of(Enrolment.of(by));
            requireIn(scope, enrolment);
            requireThere(scope, enrolment);
        }
        return actor;
    }

    /// Who holds a role and is a member as well speaks for themself where it is about them, unless they say otherwise.
    private static boolean isThemself(Authority caller, Scope scope, Set<ParticipantId> people, Past past) {
        if (caller.person() == null || caller.onBehalfOf() != null || !caller.participates()) {
            return false;
        }
        var by = scope.by();
        return (by == null ? people.stream() : Stream.of(by).filter(people::contains))
            .anyMatch(it -> past.of(Enrolment.of(it)).isOf(caller.person(), past));
    }

    /// Those the command is about; each of them may send it.
    private static Set<ParticipantId> people(Scope scope, Past past) {
        if (scope.about() != null) {
            requireIn(scope, past.of(Enrolment.of(scope.about())));
            return Set.of(scope.about());
        }
        if (scope.relationship() == null) {
            return Set.of();
        }
        var membership = past.of(Membership.of(scope.relationship()));
        UNKNOWN_RELATIONSHIP.when(!membership.isOf(scope.programme()));
        return membership.members();
    }

    private static void requireIn(Scope scope, Enrolment enrolment) {
        UNKNOWN_PARTICIPANT.when(!enrolment.isIn(scope.programme()));
    }

    private static void requireThere(Scope scope, Enrolment enrolment) {
        PARTICIPANT_LEFT.when(scope.at() != null && enrolment.awayAt(scope.at()));
    }

    private static Optional<Actor> official(Authority caller, Scope scope, Past past) {
        return caller.acting() != null ? Optional.empty()
            : Roles.of(caller, past).first(scope.programme()).map(role -> onBehalf(caller, scope, role));
    }

    private static Actor onBehalf(Authority caller, Scope scope, Role role) {
        var whom = caller.onBehalfOf();
        NOT_ON_BEHALF.when(scope.by() != null && !scope.by().equals(whom));
        return new Actor(caller.subject(), role, whom == null ? null : whom.toString());
    }

    private static Actor participant(Authority caller, Scope scope, Set<ParticipantId> people, Past past) {
        NOT_ALLOWED.when(!caller.participates());
        var candidates = scope.by() == null ? people : Set.of(scope.by());
        var acting = caller.acting();
        var self = candidates.stream()
            .filter(it -> acting == null ? past.of(Enrolment.of(it)).isOf(caller.person(), past) : it.equals(acting))
            .findFirst()
            .orElseThrow(() -> new Rejected(NOT_YOURSELF));
        requireThere(scope, past.of(Enrolment.of(self)));
        NOT_ALLOWED.when(acting != null && !caller.vouchesIn(scope.programme()));
        return new Actor(self.toString(), Role.PARTICIPANT, null);
    }

    private Admission() {}
}
