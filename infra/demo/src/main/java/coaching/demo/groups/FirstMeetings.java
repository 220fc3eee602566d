package coaching.demo.groups;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// When each group of a file met first. A row that does not say so is left to the import, which names it.
final class FirstMeetings {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    static Map<String, LocalDate> of(Path csv) throws IOException {
        for (var separator : SEPARATORS) {
            var firsts = of(csv, separator);
            if (!firsts.isEmpty()) {
                return firsts;
            }
        }
        throw new IOException("no row of " + csv + " says in the columns group and held_on who met when");
    }

    /// The one form of a name that stands for all of the same looks.
    static String name(String text) {
        return Normalizer.normalize(text.replaceAll("^[\\s\\p{Z}\uFEFF]+|[\\s\\p{Z}]+$", ""), Normalizer.Form.NFC);
    }

    private static Map<String, LocalDate> of(Path csv, char separator) throws IOException {
        var firsts = new LinkedHashMap<String, LocalDate>();
        try (var records = CsvReader.builder().detectBomHeader(true).fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(csv)) {
            var titles = List.<String>of();
            for (var record : records) {
                var cells = record.getFields().stream().map(FirstMeetings::name).toList();
                if (titles.isEmpty()) {
                    titles = cells.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
                } else {
                    add(firsts, cell(cells, titles.indexOf("group")), cell(cells, titles.indexOf("held_on")));
                }
            }
        }
        return firsts;
    }

    private static void add(Map<String, LocalDate> firsts, String group, String day) {
        try {
            firsts.merge(group, LocalDate.parse(day), (one, other) -> one.isBefore(other) ? one : other);
        } catch (DateTimeParseException _) {
            // The import refuses this row by name.
        }
    }

    private static String cell(List<String> cells, int place) {
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }

    private FirstMeetings() {}
}
