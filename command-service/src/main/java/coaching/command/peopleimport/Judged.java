package coaching.command.peopleimport;

import coaching.command.csv.Finding;
import coaching.vault.person.ManyPeople.Change;
import coaching.vault.person.ManyPeople.Known;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What becomes of a row that can be read.
///
/// @param known who has the address, if anybody has
/// @param change what is to be known of them from now on, if that is another thing
record Judged(PersonRow.Complete row, PeopleOutcome outcome, @Nullable Known known, @Nullable Change change,
              List<Finding> remarks) {

    static Judged isNew(PersonRow.Complete row, @Nullable Known known) {
        return new Judged(row, PeopleOutcome.NEW, known, null, List.of());
    }

    static Judged same(PersonRow.Complete row, Known known, List<Finding> remarks) {
        return new Judged(row, PeopleOutcome.SAME, known, null, remarks);
    }
}
