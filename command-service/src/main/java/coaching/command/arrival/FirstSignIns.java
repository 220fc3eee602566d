package coaching.command.arrival;

import coaching.events.id.PersonId;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// What is known of sign-ins at the issuer of this installation. Each question is about records of people, not about all records of a
/// person.
public interface FirstSignIns {

    /// Whether somebody has signed in as this record once, or can without a link.
    default boolean has(PersonId sought) {
        return !among(Set.of(sought)).isEmpty();
    }

    /// Those of these records for which that is so.
    Set<PersonId> among(Collection<PersonId> records);

    /// Until when a link lets each of these records in for the first time; who has none that is good is left out.
    Map<PersonId, Instant> invitedUntil(Collection<PersonId> records);

    /// Links for a first sign-in that were sent open nothing any more.
    void forgetLinks(PersonId invited);
}
