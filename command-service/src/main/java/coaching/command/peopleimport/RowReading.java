package coaching.command.peopleimport;

import coaching.command.csv.CellText;
import coaching.command.csv.Finding;
import coaching.command.csv.Titles;
import coaching.command.csv.Zones;
import coaching.command.kernel.Characters;
import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;
import coaching.command.participant.ListedSkills;
import coaching.command.people.PersonDetails;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import static coaching.command.csv.CsvRefusal.FIELD_TOO_LONG;
import static coaching.command.csv.CsvRefusal.MISLEADING_CHARACTERS;
import static coaching.command.csv.CsvRefusal.MISSING_VALUE;
import static coaching.command.csv.CsvRefusal.WRONG_NUMBER_OF_FIELDS;
import static coaching.command.participant.ParticipantRefusal.SKILL_NOT_LISTED;
import static coaching.command.peopleimport.PeopleColumn.CAPACITY;
import static coaching.command.peopleimport.PeopleColumn.EMAIL;
import static coaching.command.peopleimport.PeopleColumn.INVITE;
import static coaching.command.peopleimport.PeopleColumn.LANGUAGE;
import static coaching.command.peopleimport.PeopleColumn.NAME;
import static coaching.command.peopleimport.PeopleColumn.SKILLS;
import static coaching.command.peopleimport.PeopleColumn.ZONE;
import static coaching.command.peopleimport.PeopleImportRefusal.FORMULA;
import static coaching.command.peopleimport.PeopleImportRefusal.MALFORMED_CAPACITY;
import static coaching.command.peopleimport.PeopleImportRefusal.MALFORMED_INVITE;
import static coaching.command.peopleimport.PeopleImportRefusal.NAME_TOO_LONG;
import static coaching.command.peopleimport.PeopleImportRefusal.NOBODY_IS_INVITED;
import static coaching.command.peopleimport.PeopleImportRefusal.NOT_AN_ADDRESS;
import static coaching.command.peopleimport.PeopleImportRefusal.TOO_MANY_SKILLS;
import static coaching.command.peopleimport.PeopleImportRefusal.UNKNOWN_LANGUAGE;
import static coaching.command.peopleimport.PeopleImportRefusal.UNKNOWN_ZONE;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// One row while it is read: cell by cell, so that all its errors are found and not only the first. No error repeats a
/// cell.
final class RowReading {

    private static final int LONGEST_FIELD = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SKILLS = 50;
    private static final Pattern CAPACITIES = Pattern.compile("100|[0-9]{1,2}");
    private static final Pattern BETWEEN_SKILLS = Pattern.compile("[;,|]");
    private static final Set<String> YES = Set.of("yes", "y", "ja", "j", "true", "1", "x");
    private static final Set<String> NO = Set.of("no", "n", "nein", "false", "0");

    private final Titles<PeopleColumn> titles;
    private final List<String> cells;
    private final ListedSkills listed;
    private final List<Finding> errors = new ArrayList<>();
    private final Set<PeopleColumn> unreadable = EnumSet.noneOf(PeopleColumn.class);

    private RowReading(Titles<PeopleColumn> titles, List<String> cells, ListedSkills listed) {
        this.titles = titles;
        this.cells = cells;
        this.listed = listed;
    }

    /// @param invite of a row that does not say
    /// @param inviting whether anybody is invited here at all
    static PersonRow read(int number, Titles<PeopleColumn> titles, List<String> cells, ListedSkills listed,
                          boolean invite, boolean inviting) {
        if (!titles.fit(cells, List.of(NAME, EMAIL))) {
            return new PersonRow.Refused(number, List.of(Finding.of(WRONG_NUMBER_OF_FIELDS, null,
                "The row has " + cells.size() + " fields, the header has " + titles.width() + ".")));
        }
        return new RowReading(titles, cells, listed).row(number, invite, inviting);
    }

    private PersonRow row(int number, boolean invite, boolean inviting) {
        titles.places().keySet().stream().sorted().forEach(this::check);
        var name = required(NAME, RowReading::name);
        var email = required(EMAIL, RowReading::address);
        var details = new Details(requireNonNullElse(name, ""), email, read(LANGUAGE, RowReading::language),
            read(ZONE, RowReading::zone));
        var capacity = read(CAPACITY, RowReading::capacity);
        var skills = requireNonNullElse(read(SKILLS, this::skills), Set.<String>of());
        var invited = requireNonNullElse(read(INVITE, text -> invited(text, inviting)), invite);
        return errors.isEmpty() ? new PersonRow.Complete(number, details, capacity, skills, invited)
            : new PersonRow.Refused(number, List.copyOf(errors));
    }

    /// Cells with such characters are not read.
    private void check(PeopleColumn column) {
        var cell = titles.raw(cells, column);
        if (cell != null && Characters.unprintable(Characters.stripped(cell))) {
            refuse(MISLEADING_CHARACTERS, column);
            unreadable.add(column);
        } else if (cell != null && cell.length() > LONGEST_FIELD) {
            refuse(FIELD_TOO_LONG, column);
            unreadable.add(column);
        }
    }

    private void refuse(Refusal rule, PeopleColumn column) {
        errors.add(Finding.of(rule, column.title(), rule.description().sentence()));
    }

    private <T> @Nullable T required(PeopleColumn column, Function<String, T> reader) {
        if (titles.raw(cells, column) == null) {
            refuse(MISSING_VALUE, column);
        }
        return read(column, reader);
    }

    private <T> @Nullable T read(PeopleColumn column, Function<String, T> reader) {
        var cell = unreadable.contains(column) ? null : titles.raw(cells, column);
        try {
            return cell == null ? null : reader.apply(Characters.stripped(cell));
        } catch (Rejected why) {
            refuse(why.refusal(), column);
            return null;
        }
    }

    private static String name(String text) {
        FORMULA.when(CellText.isFormula(text));
        NAME_TOO_LONG.when(text.length() > LONGEST_NAME);
        return text;
    }

    private static EmailAddress address(String text) {
        FORMULA.when(CellText.isFormula(text));
        return EmailAddress.of(text).orElseThrow(() -> new Rejected(NOT_AN_ADDRESS));
    }

    private static String language(String text) {
        return PersonDetails.language(text.replace('_', '-')).orElseThrow(() -> new Rejected(UNKNOWN_LANGUAGE));
    }

    private static ZoneId zone(String text) {
        return Zones.named(text).orElseThrow(() -> new Rejected(UNKNOWN_ZONE));
    }

    private static Integer capacity(String text) {
        MALFORMED_CAPACITY.when(!CAPACITIES.matcher(text).matches());
        return Integer.valueOf(text);
    }

    private Set<String> skills(String text) {
        var skills = Arrays.stream(BETWEEN_SKILLS.split(text)).map(Characters::normalised).filter(it -> !it.isEmpty())
            .collect(toUnmodifiableSet());
        TOO_MANY_SKILLS.when(skills.size() > MOST_SKILLS
            || skills.stream().anyMatch(it -> it.length() > LONGEST_NAME));
        SKILL_NOT_LISTED.when(!listed.have(skills));
        return skills;
    }

    private static Boolean invited(String text, boolean inviting) {
        var word = text.toLowerCase(Locale.ROOT);
        MALFORMED_INVITE.when(!YES.contains(word) && !NO.contains(word));
        NOBODY_IS_INVITED.when(YES.contains(word) && !inviting);
        return YES.contains(word);
    }
}
