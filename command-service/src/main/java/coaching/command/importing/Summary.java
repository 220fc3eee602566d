package coaching.command.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The findings of many rows, those that say the same together. What occurs most often comes first.
final class Summary {

    static final int MOST_GROUPS = 100;
    static final int MOST_ROWS = 10;

    private final Map<Same, Many> groups = new LinkedHashMap<>();

    private record Same(String rule, @Nullable String field, @Nullable String value) {}

    private static final class Many {

        private final Finding first;
        private final List<Integer> rows = new ArrayList<>();
        private int count;

        Many(Finding first) {
            this.first = first;
        }

        Map<String, Object> told() {
            var told = first.told();
            told.put("count", count);
            told.put("rows", rows);
            told.put("moreRows", count - rows.size());
            return told;
        }
    }

    /// What is said of no single row.
    void add(Finding finding) {
        of(finding);
    }

    void add(int row, Finding finding) {
        var many = of(finding);
        many.count++;
        if (many.rows.size() < MOST_ROWS) {
            many.rows.add(row);
        }
    }

    private Many of(Finding finding) {
        return groups.computeIfAbsent(new Same(finding.rule().name(), finding.field(), finding.value()),
            _ -> new Many(finding));
    }

    List<Map<String, Object>> told() {
        return groups.values().stream().sorted(Comparator.comparingInt(many -> -many.count)).limit(MOST_GROUPS)
            .map(Many::told).toList();
    }

    int leftOut() {
        return Math.max(0, groups.size() - MOST_GROUPS);
    }
}
