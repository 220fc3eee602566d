package coaching.vault.person;

import coaching.events.id.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/// What is known of somebody.
///
/// @param language BCP 47
/// @param version counts the changes, from 1
public record Person(PersonId id, String name, @Nullable EmailAddress email, @Nullable String language,
                     @Nullable ZoneId zone, int version) {

    Details details() {
        return new Details(name, email, language, zone);
    }

    /// Nothing of a person in a log line.
    @Override
    public String toString() {
        return "Person[" + id + ", version " + version + "]";
    }
}
