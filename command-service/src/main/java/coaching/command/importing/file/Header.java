package coaching.command.importing.file;

import coaching.command.importing.report.CellText;
import coaching.command.kernel.Rejected;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import static coaching.command.importing.file.Column.GROUP;
import static coaching.command.importing.file.Column.HELD_ON;
import static coaching.command.importing.file.Column.RECORDED_AT;
import static coaching.command.importing.file.Column.RELATIONSHIP;
import static coaching.command.importing.file.Column.START;
import static coaching.command.importing.file.ImportRefusal.DUPLICATE_COLUMN;
import static coaching.command.importing.file.ImportRefusal.MISSING_COLUMN;
import static coaching.command.importing.file.ImportRefusal.NOT_SEPARATED_BY_COMMAS;
import static coaching.command.importing.file.ImportRefusal.NO_HEADER;

/// Where each column stands.
///
/// @param width fields every row has
/// @param who the column that says which relationship
/// @param when the column that says when
/// @param unnamed places of columns without a title
public record Header(Map<Column, Integer> places, int width, Column who, Column when, List<Integer> unnamed) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");

    public static Header of(List<String> titles) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var unnamed = new ArrayList<Integer>();
        var seen = new HashSet<String>();
        for (int i = 0; i < titles.size(); i++) {
            var title = CellText.title(titles.get(i));
            if (title.isEmpty()) {
                unnamed.add(i);
            } else if (seen.add(title)) {
                var place = i;
                Column.titled(title).ifPresent(column -> places.put(column, place));
            } else {
                throw new Rejected(DUPLICATE_COLUMN, Column.titled(title).map(Column::title).orElse(null),
                    "The header names column " + (i + 1) + " twice.");
            }
        }
        requireAny(places, titles);
        require(places, RECORDED_AT);
        return new Header(Map.copyOf(places), titles.size(), either(places, GROUP, RELATIONSHIP),
            either(places, START, HELD_ON), List.copyOf(unnamed));
    }

    Set<Column> columns() {
        return places.keySet();
    }

    /// How many columns an import does not read.
    int ignored() {
        return width - places.size();
    }

    /// The cell as it stands in the file; nothing when the column is absent or the cell empty.
    @Nullable
    String raw(List<String> row, Column column) {
        var place = places.get(column);
        var text = place == null || place >= row.size() ? "" : row.get(place);
        return CellText.stripped(text).isEmpty() ? null : text;
    }

    /// A row that is too short to say who met when was not meant to be one.
    boolean fits(List<String> row) {
        var needed = Math.max(places.getOrDefault(who, 0), places.getOrDefault(when, 0));
        return row.size() > needed
            && (row.size() <= width || Records.isEmpty(row.subList(width, row.size())));
    }

    private static Column either(Map<Column, Integer> places, Column one, Column other) {
        if (places.containsKey(one) && places.containsKey(other)) {
            throw new Rejected(DUPLICATE_COLUMN, other.title(),
                "The header names both " + one.title() + " and " + other.title() + "; one of them is enough.");
        }
        if (places.containsKey(other)) {
            return other;
        }
        require(places, one);
        return one;
    }

    private static void requireAny(Map<Column, Integer> places, List<String> titles) {
        if (places.isEmpty()) {
            var words = WORD.matcher(titles.getFirst()).results().map(it -> CellText.title(it.group()))
                .filter(title -> Column.titled(title).isPresent()).count();
            if (words > 1) {
                throw otherSeparator(titles.getFirst());
            }
            throw new Rejected(NO_HEADER);
        }
    }

    private static Rejected otherSeparator(String titles) {
        var matcher = BETWEEN.matcher(titles);
        var between = matcher.find() ? CellText.shown(matcher.group()) : null;
        return new Rejected(NOT_SEPARATED_BY_COMMAS, null, "The columns of the first line are separated by "
            + (between == null ? "spaces or the like" : between) + ", not by commas, semicolons, tabs or bars.");
    }

    private static void require(Map<Column, Integer> places, Column column) {
        if (!places.containsKey(column)) {
            throw new Rejected(MISSING_COLUMN, column.title(), "The header lacks the column " + column.title() + ".");
        }
    }
}
