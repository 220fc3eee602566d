package coaching.command.importing;

import coaching.command.kernel.Rejected;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import static coaching.command.importing.Column.GROUP;
import static coaching.command.importing.Column.HELD_ON;
import static coaching.command.importing.Column.RECORDED_AT;
import static coaching.command.importing.Column.RELATIONSHIP;
import static coaching.command.importing.Column.START;
import static coaching.command.importing.ImportRefusal.DUPLICATE_COLUMN;
import static coaching.command.importing.ImportRefusal.MISSING_COLUMN;
import static coaching.command.importing.ImportRefusal.NOT_SEPARATED_BY_COMMAS;
import static coaching.command.importing.ImportRefusal.NO_HEADER;

/// Where each column stands.
///
/// @param width fields every row has
/// @param who the column that says which relationship
/// @param when the column that says when
/// @param ignored how many columns an import does not know
record Header(Map<Column, Integer> places, int width, Column who, Column when, int ignored) {

    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t|]");

    static Header of(List<String> titles) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var seen = new ArrayList<String>();
        for (int i = 0; i < titles.size(); i++) {
            var title = name(titles.get(i));
            if (seen.contains(title)) {
                throw new Rejected(DUPLICATE_COLUMN, Column.titled(title).map(Column::title).orElse(null),
                    "The header names column " + (i + 1) + " twice.");
            }
            seen.add(title);
            var place = i;
            Column.titled(title).ifPresent(column -> places.put(column, place));
        }
        requireAny(places, titles);
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

    private static void requireAny(Map<Column, Integer> places, List<String> titles) {
        if (places.isEmpty()) {
            NOT_SEPARATED_BY_COMMAS.when(Arrays.stream(OTHER_SEPARATOR.split(titles.getFirst(), -1))
                .anyMatch(title -> Column.titled(name(title)).isPresent()));
            throw new Rejected(NO_HEADER);
        }
    }

    private static String name(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    private static void require(Map<Column, Integer> places, Column column) {
        if (!places.containsKey(column)) {
            throw new Rejected(MISSING_COLUMN, column.title(), "The header lacks the column " + column.title() + ".");
        }
    }
}
