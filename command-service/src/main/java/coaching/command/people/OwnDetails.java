package coaching.command.people;

import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import org.jspecify.annotations.Nullable;

/// What somebody says of themselves. An address is not for the saying: it is confirmed by mail.
///
/// @param language BCP 47, such as `de` or `pt-BR`
/// @param zone of the tz database, such as `Europe/Paris`
/// @param version the one that was read before, 0 if there was none
record OwnDetails(String name, @Nullable String language, @Nullable String zone, int version) {

    /// @param email which stays as it is
    Details details(@Nullable EmailAddress email) {
        return new PersonDetails(name, null, language, zone, version).details().reachedAt(email);
    }

    /// Nothing of a person in a log line.
    @Override
    public String toString() {
        return "OwnDetails";
    }
}
