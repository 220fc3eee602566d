package coaching.analytics.metric;

import coaching.analytics.measure.Measure;
import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;

/// A further figure that belongs to a metric, such as a percentile beside a share.
///
/// @param people on how many it rests: those of the numbers a percentile is taken of, those a ratio is over, those a
///     part counts
/// @param whole the published total that this is one of the parts of, absent when it is no part
public record Detail(String name, OptionalDouble value, String unit, int people, @Nullable String whole) {

    /// Everything the figure counts.
    static final String ALL = "all";

    /// @param unit of the numbers sampled
    static Detail quantile(Measure measure, String distribution, double q, String unit) {
        return quantile(measure, distribution, q, unit, 1);
    }

    /// @param per how many of what was sampled make one of the unit
    static Detail quantile(Measure measure, String distribution, double q, String unit, double per) {
        var value = measure.distribution(distribution).quantile(q);
        return new Detail("%s p%.0f".formatted(distribution, 100 * q),
            value.isPresent() ? OptionalDouble.of(value.getAsInt() / per) : OptionalDouble.empty(), unit,
            measure.people(distribution), null);
    }

    /// Empty over nothing.
    ///
    /// @param people of the denominator
    static Detail ratio(String name, long numerator, long denominator, String unit, int people) {
        return new Detail(name, over(numerator, denominator), unit, people, null);
    }

    /// How many of the measure's denominator.
    static Detail part(Measure measure, String name) {
        return new Detail(name, OptionalDouble.of((double) measure.count(name)), About.COUNT, measure.people(name),
            ALL);
    }

    /// Which share of the measure's denominator; empty over nothing.
    ///
    /// @param whole those parts that make up another published figure together have one name
    static Detail partShare(Measure measure, String of, String name, String whole) {
        return new Detail(name, over(measure.count(of), (long) measure.denominator()), About.SHARE, measure.people(of),
            whole);
    }

    private static OptionalDouble over(long numerator, long denominator) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }
}
