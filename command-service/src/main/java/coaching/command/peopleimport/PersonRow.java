package coaching.command.peopleimport;

import coaching.command.csv.Finding;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/// One row of a file, numbered as a spreadsheet does: the header is row 1.
sealed interface PersonRow {

    int number();

    /// @param details with an address; without language and zone where the row does not say
    record Complete(int number, Details details, @Nullable Integer capacity, Set<String> skills,
                    boolean invite) implements PersonRow {

        EmailAddress email() {
            return requireNonNull(details.email());
        }

        /// Nothing of a person in a log line.
        @Override
        public String toString() {
            return "Complete[" + number + "]";
        }
    }

    /// @param errors all of them, at least one
    record Refused(int number, List<Finding> errors) implements PersonRow {}
}
