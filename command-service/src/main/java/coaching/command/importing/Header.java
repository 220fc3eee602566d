package coaching.command.importing;

import coaching.command.kernel.Rejected;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static coaching.command.importing.Column.GROUP;
import static coaching.command.importing.Column.HELD_ON;
import static coaching.command.importing.Column.RECORDED_AT;
import static coaching.command.importing.Column.RELATIONSHIP;
import static coaching.command.importing.Column.START;
import static coaching.command.importing.ImportRefusal.DUPLICATE_COLUMN;
import static coaching.command.importing.ImportRefusal.MISSING_COLUMN;

/// Where each column stands.
///
/// @param width fields every row has
/// @param who the column that says which relationship
/// @param when the column that says when
/// @param ignored how many columns an import does not know
record Header(Map<Column, Integer> places, int width, Column who, Column when, int ignored) {

    static Header of(List<String> titles) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var seen = new ArrayList<String>();
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i).strip().toLowerCase(Locale.ROOT);
            if (seen.contains(title)) {
                throw new Rejected(DUPLICATE_COLUMN, Column.titled(title).map(Column::title).orElse(null),
                    "The header names column " + (i + 1) + " twice.");
            }
            seen.add(title);
            var place = i;
            Column.titled(title).ifPresent(column -> places.put(column, place));
        }
        require(places, RECORDED_AT);
        return new Header(Map.copyOf(places), titles.size(), either(places, GROUP, RELATIONSHIP),
            either(places, START, HELD_ON), titles.size() - places.size());
    }

    /// The stripped cell, or nothing when the column is absent or the cell empty.
    @Nullable
    String cell(List<String> row, Column column) {
        var place = places.get(column);
        var text = place == null ? "" : row.get(place).strip();
        return text.isEmpty() ? null : text;
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

    private static void require(Map<Column, Integer> places, Column column) {
        if (!places.containsKey(column)) {
            throw new Rejected(MISSING_COLUMN, column.title(), "The header lacks the column " + column.title() + ".");
        }
    }
}
