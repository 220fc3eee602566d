package coaching.command.importing.file;

import coaching.command.csv.CellText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds the labels that somebody may have meant. The work is bounded: a file may name thousands of unknown groups.
public final class NearNames {

    private static final int MOST = 3;
    private static final int LONGEST = 200;
    /// Of the comparisons of single characters: well below a second.
    private static final long MOST_STEPS = 50_000_000;
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

    private final Map<String, Known> byFolded = new TreeMap<>();
    private final Map<String, List<String>> found = new HashMap<>();
    private long left = MOST_STEPS;

    /// Labels that are the same when folded.
    ///
    /// @param numbers in them: Pair 2 is not a slip of the pen for Pair 1
    private record Known(String folded, List<String> numbers, List<String> labels) {}

    private record Near(Known known, int distance) {}

    public NearNames(Collection<String> labels) {
        for (var label : new TreeSet<>(labels)) {
            var folded = CellText.folded(label);
            if (!folded.isEmpty() && folded.length() <= LONGEST) {
                byFolded.computeIfAbsent(folded, _ -> new Known(folded, numbers(folded), new ArrayList<>())).labels()
                    .add(label);
            }
        }
    }

    /// At most three, the nearest first.
    public List<String> of(String name) {
        return found.computeIfAbsent(name, this::search);
    }

    private List<String> search(String name) {
        var folded = CellText.folded(name.substring(0, Math.min(name.length(), 2 * LONGEST)));
        var same = byFolded.get(folded);
        return same == null ? similar(folded) : same.labels().stream().limit(MOST).toList();
    }

    private List<String> similar(String folded) {
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return List.of();
        }
        var most = folded.length() < 5 ? 1 : 2;
        var numbers = numbers(folded);
        return byFolded.values().stream()
            .takeWhile(_ -> left-- > 0)
            .filter(it -> Math.abs(it.folded().length() - folded.length()) <= most && it.numbers().equals(numbers))
            .map(it -> new Near(it, distance(folded, it)))
            .filter(it -> it.distance() <= most)
            .sorted(Comparator.comparingInt(Near::distance))
            .flatMap(it -> it.known().labels().stream()).limit(MOST).toList();
    }

    private int distance(String folded, Known known) {
        left -= (long) folded.length() * known.folded().length();
        return distance(folded, known.folded());
    }

    private static List<String> numbers(String text) {
        return Arrays.stream(NOT_DIGITS.split(text)).map(it -> it.replaceFirst("^0+", ""))
            .filter(it -> !it.isEmpty()).toList();
    }

    /// Insertions, deletions, substitutions and swaps of neighbours between the two (optimal string alignment).
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : step(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1);
        var least = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
