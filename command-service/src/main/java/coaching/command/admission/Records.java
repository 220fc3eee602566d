package coaching.command.admission;

import coaching.chronology.Merges;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.PersonEvent;
import coaching.events.id.PersonId;

import java.util.Set;

/// All records of one person. Facts keep the record they were recorded with, so whoever asks what somebody is or did asks
/// for each of them.
public final class Records {

    /// Whether this record was merged into another one, and which were merged into it.
    public static Boundary<Merges> around(PersonId record) {
        return Boundary.of(PersonEvent.class, Merges.NONE, Merges::evolve, record);
    }

    /// At least the record itself.
    public static Set<PersonId> of(PersonId record, Past past) {
        var around = past.of(around(record));
        var standing = around.standing(record);
        return standing.equals(record) ? around.records(record) : past.of(around(standing)).records(standing);
    }

    private Records() {}
}
