package coaching.command.invitation;

import coaching.command.admission.Records;
import coaching.command.past.Past;
import coaching.command.people.CurrentVault;
import coaching.command.people.WaysIn;
import coaching.command.person.SubjectLinks;
import coaching.edge.access.Caller;
import coaching.events.id.PersonId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.time.InstantSource;

/// Invitations that are accepted by who signs in at an issuer that is not ours. Who holds the link reads the mail; who holds the token
/// signed in there: both at once say that the two are one person.
@Component
@ConditionalOnBooleanProperty(name = "kept.issuer.enabled", havingValue = false, matchIfMissing = true)
class Acceptances {

    private final CurrentVault current;
    private final SubjectLinks subjects;
    private final WaysIn waysIn;
    private final Past past;
    private final InstantSource clock;

    Acceptances(CurrentVault current, SubjectLinks subjects, WaysIn waysIn, Past past, InstantSource clock) {
        this.current = current;
        this.subjects = subjects;
        this.waysIn = waysIn;
        this.past = past;
        this.clock = clock;
    }

    /// What came of a link.
    sealed interface Acceptance {

        record Accepted(PersonId person) implements Acceptance {}

        /// Whoever sends it is this person already, such as by the same link.
        record AcceptedBefore(PersonId person) implements Acceptance {}

        /// It is used up, too old or no link, or its person has come in otherwise.
        record Over() implements Acceptance {}
    }

    /// @throws coaching.command.kernel.Rejected if whoever signed in is somebody else already
    Acceptance accept(String token, Caller caller) {
        if (isOfCaller(token, caller)) {
            return new Acceptance.AcceptedBefore(standing(caller.person()));
        }
        var owner = current.get().invitationLinks().use(token, clock.instant(), invited -> link(caller, invited));
        if (owner.isPresent()) {
            return new Acceptance.Accepted(standing(owner.get()));
        }
        return isOfCaller(token, caller) ? new Acceptance.AcceptedBefore(standing(caller.person()))
            : new Acceptance.Over();
    }

    /// Asked before and after a try: another request of the same person may have been faster.
    private boolean isOfCaller(String token, Caller caller) {
        return current.get().invitationLinks().owner(token)
            .filter(it -> standing(it).equals(standing(caller.person()))).isPresent();
    }

    /// A link that a mail brought late, after its person had come in, opens nothing.
    private boolean link(Caller caller, PersonId invited) {
        if (waysIn.isIn(invited)) {
            return false;
        }
        subjects.link(caller.person(), standing(invited));
        return true;
    }

    private PersonId standing(PersonId record) {
        return past.of(Records.around(record)).standing(record);
    }
}
