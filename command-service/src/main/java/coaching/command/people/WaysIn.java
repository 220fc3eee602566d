package coaching.command.people;

import coaching.command.access.Callers;
import coaching.command.admission.Records;
import coaching.command.admission.Roles;
import coaching.command.arrival.FirstSignIns;
import coaching.command.past.Past;
import coaching.edge.access.Caller;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.events.role.Capability;
import org.springframework.stereotype.Component;

/// Where links are sent is a way in. Until somebody has signed in, those who look after them may correct their address, and what was
/// sent to the wrong one opens nothing any more; afterwards nobody else changes it. Nor do they write the address of somebody to whom a
/// role was granted, which only who grants roles everywhere does. All of it is asked of every record of the person.
@Component
public class WaysIn {

    private final FirstSignIns signIns;
    private final Callers callers;
    private final Past past;

    WaysIn(FirstSignIns signIns, Callers callers, Past past) {
        this.signIns = signIns;
        this.callers = callers;
        this.past = past;
    }

    /// Whether the person has signed in here once, or can without a link.
    public boolean isIn(PersonId person) {
        return Records.of(person, past).stream().anyMatch(signIns::has);
    }

    /// Whether a role was granted to the person that this caller could not grant.
    public boolean isAbove(PersonId person, Caller caller) {
        return !Roles.held(person, past).isEmpty() && !callers.mayEverywhere(caller, Capability.GRANT_ROLES);
    }

    /// @throws Refused if not this caller may change the address
    void requireChangeable(PersonId person, Caller caller) {
        if (isIn(person) || isAbove(person, caller)) {
            throw Refused.because(PeopleRule.ADDRESS_IS_THEIRS, "email",
                "This person signs in here or has a role, and links are sent to this address. It is not yours to change.");
        }
    }

    /// What was sent to another address than the one of now opens nothing any more.
    public void changed(PersonId person) {
        Records.of(person, past).forEach(signIns::forgetLinks);
    }
}
