package coaching.command.peopleimport;

import coaching.command.csv.CsvFile;
import coaching.command.csv.Finding;
import coaching.command.csv.Records;
import coaching.command.csv.Titles;
import coaching.command.csv.UnnamedColumns;
import coaching.command.kernel.Rejected;
import coaching.command.participant.ListedSkills;
import coaching.vault.person.EmailAddress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import static coaching.command.csv.CsvRefusal.NO_ROWS;
import static coaching.command.csv.CsvRefusal.TOO_MANY_ROWS;
import static coaching.command.peopleimport.PeopleImportRefusal.ADDRESS_REPEATED;

/// A CSV file of people, whose rows are read as often as needed and never kept. What is kept of each while it is read is
/// a hash of its address.
///
/// @param listed the skills that people can have
/// @param invite whether rows ask for an invitation that do not say
/// @param inviting whether anybody is invited here at all
/// @param hash the same for all spellings of one address
record PeopleFile(CsvFile file, ListedSkills listed, boolean invite, boolean inviting,
                  Function<EmailAddress, UUID> hash) {

    static final int MOST_ROWS = 100_000;

    private static final int BATCH = 500;

    /// What is known of a file when all its rows are read.
    ///
    /// @param remarks about the file as a whole
    record Read(int ignoredColumns, int ignoredRows, List<Finding> remarks) {}

    /// @throws Rejected if it is no file of rows
    static CsvFile text(byte[] bytes) {
        return CsvFile.read(bytes, title -> PeopleColumn.titled(title).isPresent());
    }

    /// @param batches is given the rows in their order, some hundred at once
    /// @throws Rejected if the file as a whole cannot be read; a row that cannot be read is among the rows
    Read read(Consumer<List<PersonRow>> batches) {
        var records = file.records();
        var titles = titles(records);
        var unnamed = new UnnamedColumns(titles.unnamed());
        var first = new HashMap<UUID, Integer>();
        var batch = new ArrayList<PersonRow>();
        int rows = 0;
        for (var cells = records.next(); cells != null; cells = records.next()) {
            if (++rows > MOST_ROWS) {
                throw new Rejected(TOO_MANY_ROWS, null, "A file of people has at most 100000 rows.");
            }
            unnamed.see(records.row(), cells);
            batch.add(once(RowReading.read(records.row(), titles, cells, listed, invite, inviting), first));
            if (batch.size() == BATCH) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        NO_ROWS.when(rows == 0);
        batches.accept(List.copyOf(batch));
        return new Read(titles.ignored(), records.empty(), unnamed.remarks());
    }

    private static Titles<PeopleColumn> titles(Records records) {
        var first = records.next();
        if (first == null) {
            throw new Rejected(NO_ROWS);
        }
        var titles = Titles.of(first, PeopleColumn::titled);
        titles.require(PeopleColumn.NAME);
        titles.require(PeopleColumn.EMAIL);
        return titles;
    }

    private PersonRow once(PersonRow row, Map<UUID, Integer> first) {
        if (!(row instanceof PersonRow.Complete readable)) {
            return row;
        }
        var earlier = first.putIfAbsent(hash.apply(readable.email()), row.number());
        return earlier == null ? row
            : new PersonRow.Refused(row.number(), List.of(Finding.of(ADDRESS_REPEATED,
                PeopleColumn.EMAIL.title(), "Row " + earlier + " has the same address.")));
    }
}
