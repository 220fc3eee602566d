package coaching.command.importing.file;

import coaching.command.csv.Titles;
import coaching.command.kernel.Rejected;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

import static coaching.command.csv.CsvRefusal.DUPLICATE_COLUMN;
import static coaching.command.importing.file.Column.GROUP;
import static coaching.command.importing.file.Column.HELD_ON;
import static coaching.command.importing.file.Column.RECORDED_AT;
import static coaching.command.importing.file.Column.RELATIONSHIP;
import static coaching.command.importing.file.Column.START;

/// Where each column stands.
///
/// @param who the column that says which relationship
/// @param when the column that says when
public record Header(Titles<Column> titles, Column who, Column when) {

    public static Header of(List<String> titles) {
        var found = Titles.of(titles, Column::titled);
        found.require(RECORDED_AT);
        return new Header(found, either(found, GROUP, RELATIONSHIP), either(found, START, HELD_ON));
    }

    Set<Column> columns() {
        return titles.places().keySet();
    }

    /// Fields every row has.
    int width() {
        return titles.width();
    }

    /// The cell as it stands in the file; nothing when the column is absent or the cell empty.
    @Nullable
    String raw(List<String> row, Column column) {
        return titles.raw(row, column);
    }

    /// A row that is too short to say who met when was not meant to be one.
    boolean fits(List<String> row) {
        return titles.fit(row, List.of(who, when));
    }

    private static Column either(Titles<Column> titles, Column one, Column other) {
        if (titles.has(one) && titles.has(other)) {
            throw new Rejected(DUPLICATE_COLUMN, other.title(),
                "The header names both " + one.title() + " and " + other.title() + "; one of them is enough.");
        }
        if (titles.has(other)) {
            return other;
        }
        titles.require(one);
        return one;
    }
}
