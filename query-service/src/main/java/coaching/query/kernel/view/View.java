package coaching.query.kernel.view;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;

import java.time.Instant;

import static java.time.temporal.ChronoUnit.HOURS;

/// Somebody looked at a relationship.
///
/// @param role by which they might
record View(PersonId viewer, Role role, ProgrammeId programme, RelationshipId relationship, Instant at) {

    /// What is one fact, whatever is read in that hour.
    record Hour(PersonId viewer, RelationshipId relationship, Instant begin) {}

    Hour hour() {
        return new Hour(viewer, relationship, at.truncatedTo(HOURS));
    }
}
