package coaching.command.importing.file;

import coaching.command.csv.Finding;
import coaching.command.csv.Separator;
import coaching.command.dates.Dates;
import coaching.events.Envelope.Source;

import java.util.List;

import static coaching.command.csv.CsvRefusal.WRONG_NUMBER_OF_FIELDS;
import static coaching.command.importing.file.Column.PRESENT;

/// Reads one row strictly. A date without a time stays a date; a time without an offset is read in the row's zone,
/// or the programme's.
///
/// @param source of the rows that do not name their own
record RowReader(Header header, Separator separator, Dates dates, Source source) {

    /// @param cells those that a short row lacks at its end are empty
    Row read(int number, List<String> cells) {
        var said = new Row.Said(header, List.copyOf(cells));
        if (!header.fits(cells)) {
            var error = Finding.of(WRONG_NUMBER_OF_FIELDS, null, fields(cells.size()));
            return new Row.Unreadable(number, said, List.of(error), null, null);
        }
        return new RowReading(number, said, dates, source).row();
    }

    private String fields(int count) {
        var listed = separator == Separator.SEMICOLON && header.columns().contains(PRESENT)
            ? " In a file separated by semicolons, a list in the column present stands in quotes."
            : "";
        return "The row has " + count + " fields, the header has " + header.width() + "." + listed;
    }
}
