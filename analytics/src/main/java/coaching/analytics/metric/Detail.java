package coaching.analytics.metric;

import coaching.analytics.measure.Measure;

import java.util.OptionalDouble;

/// A further figure that belongs to a metric, such as a percentile beside a share.
///
/// @param people on how many it rests: those of the numbers a percentile is taken of, those a ratio is over, those a
///     part counts
/// @param part one of the parts that make up a published total; all such details of a metric are of the same total
public record Detail(String name, OptionalDouble value, String unit, int people, boolean part) {

    /// @param unit of the numbers sampled
    static Detail quantile(Measure measure, String distribution, double q, String unit) {
        return quantile(measure, distribution, q, unit, 1);
    }

    /// @param per how many of what was sampled make one of the unit
    static Detail quantile(Measure measure, String distribution, double q, String unit, double per) {
        var value = measure.distribution(distribution).quantile(q);
        return new Detail("%s p%.0f".formatted(distribution, 100 * q),
            value.isPresent() ? OptionalDouble.of(value.getAsInt() / per) : OptionalDouble.empty(), unit,
            measure.people(distribution), false);
    }

    /// Empty over nothing.
    ///
    /// @param people of the denominator
    static Detail ratio(String name, long numerator, long denominator, String unit, int people) {
        return new Detail(name, over(numerator, denominator), unit, people, false);
    }

    /// How many of the measure's denominator.
    static Detail part(Measure measure, String name) {
        return new Detail(name, OptionalDouble.of((double) measure.count(name)), About.COUNT, measure.people(name),
            true);
    }

    /// Which share of the measure's denominator; empty over nothing.
    static Detail partShare(Measure measure, String of, String name) {
        return new Detail(name, over(measure.count(of), (long) measure.denominator()), About.SHARE, measure.people(of),
            true);
    }

    private static OptionalDouble over(long numerator, long denominator) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }
}
