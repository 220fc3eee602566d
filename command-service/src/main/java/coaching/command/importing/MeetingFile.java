package coaching.command.importing;

import coaching.command.kernel.Dates;
import coaching.command.kernel.Rejected;
import coaching.events.Envelope.Source;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

import static coaching.command.importing.ImportRefusal.FILE_TOO_LARGE;
import static coaching.command.importing.ImportRefusal.MALFORMED_CSV;
import static coaching.command.importing.ImportRefusal.NO_ROWS;
import static coaching.command.importing.ImportRefusal.TOO_MANY_ROWS;
import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

/// A CSV file of held meetings.
///
/// @param id SHA-256 of its bytes, lower-case hex: the same bytes are the same file
/// @param ignoredColumns how many columns the import does not know
record MeetingFile(String id, List<Row> rows, int ignoredColumns) {

    static final int LARGEST_BYTES = 10 * 1024 * 1024;
    static final int MOST_ROWS = 50_000;
    private static final int MOST_FIELDS = 64;
    private static final int LONGEST_RECORD = 64 * 1024;

    /// @throws Rejected if the file as a whole cannot be read; a row that cannot be read is among the rows
    static MeetingFile read(byte[] bytes, Dates dates, Source source) {
        FILE_TOO_LARGE.when(bytes.length > LARGEST_BYTES);
        var records = new Records(Utf8.read(bytes));
        var titles = records.next();
        if (titles == null) {
            throw new Rejected(NO_ROWS);
        }
        var header = Header.of(titles.getFields());
        var reader = new RowReader(header, dates, source);
        var rows = new ArrayList<Row>();
        for (var record = records.next(); record != null; record = records.next()) {
            TOO_MANY_ROWS.when(rows.size() == MOST_ROWS);
            rows.add(reader.read(Math.toIntExact(record.getStartingLineNumber()), record.getFields()));
        }
        NO_ROWS.when(rows.isEmpty());
        return new MeetingFile(sha256(bytes), List.copyOf(rows), header.ignored());
    }

    static boolean isId(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// The records of a text, one after the other, and where the last one stood.
    private static final class Records {

        private final Iterator<CsvRecord> records;
        private long line;

        Records(String text) {
            var limits = CsvRecordHandler.of(it -> it.maxFields(MOST_FIELDS).maxFieldSize(LONGEST_RECORD)
                .maxRecordSize(LONGEST_RECORD));
            this.records = CsvReader.builder().skipEmptyLines(true).extraFieldStrategy(IGNORE)
                .missingFieldStrategy(IGNORE).allowUnclosedQuote(false).build(limits, text).iterator();
        }

        @Nullable
        CsvRecord next() {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                var record = records.next();
                line = record.getStartingLineNumber();
                return record;
            } catch (CsvParseException _) {
                throw new Rejected(MALFORMED_CSV, null, "The file is not CSV after line " + line
                    + ": a quote is open, or a row is longer than " + LONGEST_RECORD + " characters.");
            }
        }
    }
}
