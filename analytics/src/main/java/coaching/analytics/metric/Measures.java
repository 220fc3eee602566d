package coaching.analytics.metric;

import coaching.analytics.measure.Measure;

import java.util.List;

/// The answers to one question: a number of each metric, in the order of the catalogue.
public record Measures(List<Measured> all) {

    public Measures {
        all = List.copyOf(all);
    }

    /// @throws IllegalArgumentException if the metric is not among them
    public Measure of(Metric metric) {
        return all.stream().filter(it -> it.metric().equals(metric)).map(Measured::measure).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("nothing was measured of " + metric.id()));
    }

    /// Whether nothing was due anywhere.
    public boolean unknown() {
        return all.stream().allMatch(it -> it.value().isEmpty());
    }

    /// The same numbers, small enough to keep.
    public Measures withoutEvents() {
        return new Measures(all.stream().map(Measured::withoutEvents).toList());
    }
}
