package coaching.command.csv;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The findings of many rows, those that say the same together. What occurs most often comes first.
public final class Summary {

    static final int MOST_GROUPS = 100;
    public static final int MOST_ROWS = 10;

    private final Map<Same, Many> groups = new LinkedHashMap<>();

    private record Same(String rule, @Nullable String field, @Nullable String value) {}

    private static final class Many {

        private final Finding first;
        private final List<Integer> rows = new ArrayList<>();
        private int count;

        Many(Finding first) {
            this.first = first;
        }

        FindingGroup group() {
            var said = first.said();
            return new FindingGroup(said.rule(), said.field(), said.detail(), said.value(), said.suggestions(), count,
                rows,
                count - rows.size());
        }
    }

    /// What is said of no single row.
    public void add(Finding finding) {
        of(finding);
    }

    public void add(int row, Finding finding) {
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

    public List<FindingGroup> groups() {
        return groups.values().stream().sorted(Comparator.comparingInt(many -> -many.count)).limit(MOST_GROUPS)
            .map(Many::group).toList();
    }

    public int leftOut() {
        return Math.max(0, groups.size() - MOST_GROUPS);
    }
}
