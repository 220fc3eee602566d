package coaching.command.importing.file;

import coaching.command.csv.CsvFile;
import coaching.command.csv.Finding;
import coaching.command.csv.Records;
import coaching.command.csv.Separator;
import coaching.command.csv.UnnamedColumns;
import coaching.command.dates.Dates;
import coaching.command.kernel.Rejected;
import coaching.events.Envelope.Source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import static coaching.command.csv.CsvRefusal.NO_ROWS;
import static coaching.command.csv.CsvRefusal.TOO_MANY_ROWS;

/// A CSV file of held meetings.
///
/// @param id SHA-256 of its bytes, lower-case hex: the same bytes are the same file
/// @param ignoredColumns how many columns the import does not read
/// @param ignoredRows how many rows have nothing but empty cells
/// @param remarks what the sender should know about the file as a whole
public record MeetingFile(String id, String encoding, Separator separator, List<Row> rows, int ignoredColumns,
                          int ignoredRows, List<Finding> remarks) {

    public static final int MOST_ROWS = 50_000;

    /// @throws Rejected if the file as a whole cannot be read; a row that cannot be read is among the rows
    public static MeetingFile read(byte[] bytes, Dates dates, Source source) {
        var file = CsvFile.read(bytes, title -> Column.titled(title).isPresent());
        var records = file.records();
        var titles = records.next();
        if (titles == null) {
            throw new Rejected(NO_ROWS);
        }
        var header = Header.of(titles);
        var unnamed = new UnnamedColumns(header.titles().unnamed());
        var rows = rows(records, new RowReader(header, file.separator(), dates, source), unnamed);
        return new MeetingFile(sha256(bytes), file.encoding(), file.separator(), rows, header.titles().ignored(),
            records.empty(), unnamed.remarks());
    }

    private static List<Row> rows(Records records, RowReader reader, UnnamedColumns unnamed) {
        var rows = new ArrayList<Row>();
        for (var cells = records.next(); cells != null; cells = records.next()) {
            TOO_MANY_ROWS.when(rows.size() == MOST_ROWS);
            rows.add(reader.read(records.row(), cells));
            unnamed.see(records.row(), cells);
        }
        NO_ROWS.when(rows.isEmpty());
        return List.copyOf(rows);
    }

    public static boolean isId(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
