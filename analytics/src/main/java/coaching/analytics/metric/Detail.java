package coaching.analytics.metric;

import coaching.analytics.measure.Measure;

import java.util.OptionalDouble;

/// A further figure that belongs to a metric, such as a percentile beside a share.
public record Detail(String name, OptionalDouble value, String unit) {

    static Detail quantile(Measure measure, String distribution, double q, String unit) {
        var value = measure.distribution(distribution).quantile(q);
        return new Detail("%s p%.0f".formatted(distribution, 100 * q),
            value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty(), unit);
    }

    /// Empty over nothing.
    static Detail ratio(String name, long numerator, long denominator, String unit) {
        return new Detail(name, denominator == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) numerator / denominator), unit);
    }

    static Detail count(Measure measure, String name) {
        return new Detail(name, OptionalDouble.of((double) measure.count(name)), About.COUNT);
    }
}
