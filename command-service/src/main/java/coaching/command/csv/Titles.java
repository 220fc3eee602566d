package coaching.command.csv;

import coaching.command.kernel.Characters;
import coaching.command.kernel.Rejected;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import static coaching.command.csv.CsvRefusal.DUPLICATE_COLUMN;
import static coaching.command.csv.CsvRefusal.MISSING_COLUMN;
import static coaching.command.csv.CsvRefusal.NOT_SEPARATED_BY_COMMAS;
import static coaching.command.csv.CsvRefusal.NO_HEADER;

/// Where each column stands, by the first line of a file.
///
/// @param width fields every row has
/// @param unnamed places of columns without a title
public record Titles<C extends Enum<C> & CsvColumn>(Map<C, Integer> places, int width, List<Integer> unnamed) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");

    /// @param titled the column that is called so, see [CellText#title]
    /// @throws Rejected if they name none, or one twice
    public static <C extends Enum<C> & CsvColumn> Titles<C> of(List<String> titles,
                                                               Function<String, Optional<C>> titled) {
        var places = new HashMap<C, Integer>();
        var unnamed = new ArrayList<Integer>();
        var seen = new HashSet<String>();
        for (int i = 0; i < titles.size(); i++) {
            var title = CellText.title(titles.get(i));
            if (title.isEmpty()) {
                unnamed.add(i);
                continue;
            }
            var column = titled.apply(title).orElse(null);
            var isNew = seen.add(title) && (column == null || places.put(column, i) == null);
            if (!isNew) {
                throw new Rejected(DUPLICATE_COLUMN, column == null ? null : column.title(),
                    "The header names column " + (i + 1) + " twice.");
            }
        }
        requireAny(places, titles, titled);
        return new Titles<>(Map.copyOf(places), titles.size(), List.copyOf(unnamed));
    }

    /// How many columns an import does not read.
    public int ignored() {
        return width - places.size();
    }

    public boolean has(C column) {
        return places.containsKey(column);
    }

    /// @throws Rejected if it is not there
    public void require(C column) {
        if (!has(column)) {
            throw new Rejected(MISSING_COLUMN, column.title(), "The header lacks the column " + column.title() + ".");
        }
    }

    /// The cell as it stands in the file; nothing when the column is absent or the cell empty.
    public @Nullable String raw(List<String> row, C column) {
        var place = places.get(column);
        var text = place == null || place >= row.size() ? "" : row.get(place);
        return Characters.stripped(text).isEmpty() ? null : text;
    }

    /// A row that is too short to have these columns was not meant to be one; nor one that says more than there are.
    public boolean fit(List<String> row, List<C> needed) {
        return needed.stream().allMatch(it -> row.size() > places.getOrDefault(it, 0))
            && (row.size() <= width || Records.isEmpty(row.subList(width, row.size())));
    }

    private static <C extends CsvColumn> void requireAny(Map<C, Integer> places, List<String> titles,
                                                         Function<String, Optional<C>> titled) {
        if (places.isEmpty()) {
            var words = WORD.matcher(titles.getFirst()).results().map(it -> CellText.title(it.group()))
                .filter(title -> titled.apply(title).isPresent()).count();
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
}
