package coaching.vault.person;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.ZoneId;

/// What is to be known of somebody from now on.
///
/// @param name 1 to 200 characters; kept in Unicode's composed form (NFC)
/// @param language BCP 47
public record Details(String name, @Nullable EmailAddress email, @Nullable String language, @Nullable ZoneId zone) {

    public Details {
        name = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    public Details reachedAt(@Nullable EmailAddress address) {
        return new Details(name, address, language, zone);
    }

    /// Nothing of a person in a log line.
    @Override
    public String toString() {
        return "Details";
    }
}
