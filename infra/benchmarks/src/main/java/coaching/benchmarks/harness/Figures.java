package coaching.benchmarks.harness;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was measured, in the order in which it is printed.
public final class Figures {

    private final Map<String, Double> values = new LinkedHashMap<>();

    public void put(String name, double value) {
        values.put(name, value);
    }

    public void ratio(String name, String one, String other) {
        put(name, values.getOrDefault(one, Double.NaN) / values.getOrDefault(other, Double.NaN));
    }

    public void print() {
        values.forEach((name, value) -> IO
            .println(String.format(Locale.ROOT, value < 1_000 ? "%s: %.2f" : "%s: %.0f", name, value)));
    }

    public static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1).average().orElse(Double.NaN);
    }
}
