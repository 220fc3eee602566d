package coaching.command.peopleimport;

import coaching.command.csv.CsvColumn;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// The columns of a file of people.
enum PeopleColumn implements CsvColumn {

    NAME, EMAIL, LANGUAGE, ZONE, CAPACITY, SKILLS, INVITE;

    @Override
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By the titles they have in English and German.
    static Optional<PeopleColumn> titled(String title) {
        return Optional.ofNullable(named(title));
    }

    private static @Nullable PeopleColumn named(String title) {
        return switch (title) {
            case "name", "full name", "full_name", "vollständiger name" -> NAME;
            case "email", "e-mail", "mail", "email address", "e-mail address", "e-mail-adresse", "mailadresse" -> EMAIL;
            case "language", "sprache" -> LANGUAGE;
            case "zone", "time zone", "time_zone", "timezone", "zeitzone" -> ZONE;
            case "capacity", "kapazität" -> CAPACITY;
            case "skills", "fähigkeiten" -> SKILLS;
            case "invite", "invitation", "einladen", "einladung" -> INVITE;
            default -> null;
        };
    }
}
