package coaching.command.csv;

import coaching.command.kernel.Characters;
import coaching.command.kernel.Rejected;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

import static coaching.command.csv.CsvRefusal.MALFORMED_CSV;
import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

/// The records of a text that say something, one after the other, and the rows a spreadsheet shows them in: a cell
/// with line breaks stays in its row, and an empty line is one.
public final class Records {

    /// As many columns as a spreadsheet has.
    private static final int MOST_FIELDS = 16_384;
    private static final int LONGEST_RECORD = 64 * 1024;

    private final Iterator<CsvRecord> records;
    private int row;
    private int empty;

    Records(String text, Separator separator) {
        this(text, separator, false);
    }

    private Records(String text, Separator separator, boolean cut) {
        var limits = CsvRecordHandler.of(it -> it.maxFields(MOST_FIELDS).maxFieldSize(LONGEST_RECORD)
            .maxRecordSize(LONGEST_RECORD));
        this.records = CsvReader.builder().fieldSeparator(separator.character).skipEmptyLines(false)
            .extraFieldStrategy(IGNORE).missingFieldStrategy(IGNORE).allowUnclosedQuote(cut).build(limits, text)
            .iterator();
    }

    /// The titles of a file, if it was separated so.
    static List<String> first(String text, Separator separator) {
        try {
            var first = new Records(text, separator).next();
            return first == null ? List.of() : first;
        } catch (Rejected _) {
            return List.of();
        }
    }

    /// How many rows a text has that may have been cut off anywhere.
    static int rows(String text, Predicate<String> isTitle) {
        var records = new Records(text, Separator.of(text, isTitle), true);
        try {
            var record = records.next();
            while (record != null) {
                record = records.next();
            }
            return records.row;
        } catch (Rejected _) {
            return records.row + 1;
        }
    }

    public @Nullable List<String> next() {
        for (var record = read(); record != null; record = read()) {
            if (!isEmpty(record)) {
                return record;
            }
            empty++;
        }
        return null;
    }

    /// Of the record that was read last.
    public int row() {
        return row;
    }

    /// How many rows were left out because they say nothing.
    public int empty() {
        return empty;
    }

    public static boolean isEmpty(List<String> cells) {
        return cells.stream().allMatch(cell -> Characters.stripped(cell).isEmpty());
    }

    private @Nullable List<String> read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var cells = records.next().getFields();
            row++;
            return cells;
        } catch (CsvParseException _) {
            throw new Rejected(MALFORMED_CSV, null,
                "Row " + (row + 1) + " is not CSV: a quote is open or stands amid a "
                    + "cell, or the row is longer than " + LONGEST_RECORD + " characters.");
        }
    }
}
