package coaching.command.people;

import coaching.edge.problem.Refused;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What a request says about a person.
///
/// @param language BCP 47, such as `de` or `pt-BR`
/// @param zone of the tz database, such as `Europe/Paris`
/// @param version the one that was read before, 0 if there was none
public record PersonDetails(String name, @Nullable String email, @Nullable String language, @Nullable String zone,
                            int version) {

    Details details() {
        return new Details(name, address(), knownLanguage(), knownZone());
    }

    private @Nullable EmailAddress address() {
        if (email == null || email.isBlank()) {
            return null;
        }
        return EmailAddress.of(email).orElseThrow(() -> Refused.because(PeopleRule.NOT_AN_ADDRESS, "email",
            "An address has one @ and a domain, such as ana@example.org."));
    }

    private @Nullable String knownLanguage() {
        return read(language, PeopleRule.UNKNOWN_LANGUAGE, "language", "A language is a BCP 47 tag, such as pt-BR.",
            PersonDetails::isLanguage);
    }

    /// @throws IllformedLocaleException if it is not even formed like one
    private static boolean isLanguage(String tag) {
        return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    }

    /// Absent if it is none.
    public static Optional<String> language(String tag) {
        try {
            return Optional.of(tag).filter(PersonDetails::isLanguage);
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    private @Nullable ZoneId knownZone() {
        var known = read(zone, PeopleRule.UNKNOWN_ZONE, "zone",
            "A zone is one of the tz database, such as Europe/Paris.",
            name -> ZoneId.of(name).getRules() != null);
        return known == null ? null : ZoneId.of(known);
    }

    private static @Nullable String read(@Nullable String text, PeopleRule rule, String field, String detail,
                                         Predicate<String> isKnown) {
        if (text == null) {
            return null;
        }
        try {
            if (isKnown.test(text)) {
                return text;
            }
        } catch (DateTimeException | IllformedLocaleException _) {
            // Said below.
        }
        throw Refused.because(rule, field, detail);
    }

    /// Nothing of a person in a log line.
    @Override
    public String toString() {
        return "PersonDetails";
    }
}
