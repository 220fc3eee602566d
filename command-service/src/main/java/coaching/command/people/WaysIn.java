package coaching.command.people;

import coaching.command.access.Callers;
import coaching.command.admission.Records;
import coaching.command.admission.RoleHolders;
import coaching.command.admission.Roles;
import coaching.command.arrival.FirstSignIns;
import coaching.command.past.Past;
import coaching.edge.access.Caller;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.events.role.Capability;
import coaching.vault.mail.Outbox;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Where links are sent is a way in. Until somebody has signed in, those who look after them may correct their address, and what was
/// sent to the wrong one opens nothing any more; afterwards nobody else changes it. Nor do they write the address of somebody to whom a
/// role was granted, which only who grants roles everywhere does. All of it is asked of every record of the person.
@Component
public class WaysIn {

    private final FirstSignIns signIns;
    private final CurrentVault vault;
    private final Callers callers;
    private final Past past;

    WaysIn(FirstSignIns signIns, CurrentVault vault, Callers callers, Past past) {
        this.signIns = signIns;
        this.vault = vault;
        this.callers = callers;
        this.past = past;
    }

    /// Whether the person has signed in here once, or can without a link.
    public boolean isIn(PersonId person) {
        return Records.of(person, past).stream().anyMatch(signIns::has);
    }

    /// Those of many people who have, or can.
    ///
    /// @param records all records of these people: by record, whose it is
    public Set<PersonId> in(Map<PersonId, PersonId> records) {
        return owners(signIns.among(records.keySet()), records);
    }

    /// Until when a link lets each of these people in for the first time; who has none that is good is left out.
    ///
    /// @param records see [#in]
    public Map<PersonId, Instant> invitedUntil(Map<PersonId, PersonId> records) {
        var ends = new HashMap<PersonId, Instant>();
        signIns.invitedUntil(records.keySet())
            .forEach((record, end) -> ends.merge(records.getOrDefault(record, record), end,
                (one, other) -> one.isAfter(other) ? one : other));
        return ends;
    }

    /// Those of many people to whom a role was granted that this caller could not grant.
    ///
    /// @param records see [#in]
    public Set<PersonId> above(Map<PersonId, PersonId> records, Caller caller) {
        return callers.mayEverywhere(caller, Capability.GRANT_ROLES) ? Set.of()
            : owners(RoleHolders.of(past).holding(), records);
    }

    private static Set<PersonId> owners(Set<PersonId> some, Map<PersonId, PersonId> records) {
        return some.stream().filter(records::containsKey).map(it -> records.getOrDefault(it, it))
            .collect(toUnmodifiableSet());
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

    /// What was sent to another address than the one of now opens nothing any more, and invited nobody.
    public void changed(PersonId person) {
        var records = Records.of(person, past);
        records.forEach(signIns::forgetLinks);
        new Outbox(vault.get().peopleDatabase()).forgetInvitations(records);
    }
}
