package coaching.command.person;

import coaching.chronology.Merges;
import coaching.command.admission.Records;
import coaching.command.past.Past;
import coaching.events.id.PersonId;

/// What was merged so far with two records.
///
/// @param alias around the one that is to be merged
/// @param into around the one it is to be merged into
record Standing(Merges alias, Merges into) {

    static Standing of(PersonId alias, PersonId into, Past past) {
        return new Standing(past.of(Records.around(alias)), past.of(Records.around(into)));
    }
}
