package coaching.analytics.measure;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often each whole number was seen. Exact, and no larger than the numbers that can occur, however many are seen.
public record Distribution(SortedMap<Integer, Long> counts) {

    public static final Distribution EMPTY = new Distribution(new TreeMap<>());

    public Distribution {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The smallest number that at least the share `q` of all do not exceed (nearest rank); empty without numbers.
    public OptionalInt quantile(double q) {
        var rank = Math.max(1, (long) Math.ceil(q * size()));
        for (var entry : counts.entrySet()) {
            rank -= entry.getValue();
            if (rank <= 0) {
                return OptionalInt.of(entry.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
