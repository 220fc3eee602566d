package coaching.analytics.metric;

import coaching.analytics.measure.Measure;
import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;

/// A further figure that belongs to a metric, such as a percentile beside a share.
///
/// @param people on how many it rests: those of the numbers a percentile is taken of, those a ratio is over, those a
///     part counts
/// @param percentile which one it is, absent when it is none
/// @param part whether it and the other parts together are everything the metric counts
/// @param whole the published total that this can be taken away from, absent when there is none
public record Detail(String name, OptionalDouble value, Unit unit, int people, @Nullable Percentile percentile,
                     boolean part, @Nullable String whole) {

    /// Everything the figure counts.
    private static final String ALL = "all";

    /// @param of what the numbers are
    /// @param q the share of them that do not exceed it
    public record Percentile(String of, double q) {}

    /// @param unit of the numbers sampled
    public static Detail quantile(Measure measure, String distribution, double q, Unit unit) {
        return quantile(measure, distribution, q, unit, 1);
    }

    /// @param per how many of what was sampled make one of the unit
    public static Detail quantile(Measure measure, String distribution, double q, Unit unit, double per) {
        var value = measure.distribution(distribution).quantile(q);
        return new Detail("%s p%.0f".formatted(distribution, 100 * q),
            value.isPresent() ? OptionalDouble.of(value.getAsInt() / per) : OptionalDouble.empty(), unit,
            measure.people(distribution), new Percentile(distribution, q), false, null);
    }

    /// Empty over nothing.
    ///
    /// @param people of the denominator
    public static Detail ratio(String name, long numerator, long denominator, Unit unit, int people) {
        return new Detail(name, over(numerator, denominator), unit, people, null, false, null);
    }

    /// How many of the measure's denominator: one of the parts it is made of.
    public static Detail part(Measure measure, String name) {
        return number(measure, name, true);
    }

    /// How many of the measure's denominator; the others are not told apart.
    public static Detail ofWhich(Measure measure, String name) {
        return number(measure, name, false);
    }

    private static Detail number(Measure measure, String name, boolean part) {
        return new Detail(name, OptionalDouble.of((double) measure.count(name)), Unit.COUNT, measure.people(name),
            null, part, ALL);
    }

    /// Which share of the measure's denominator, one of the parts it is made of; empty over nothing.
    ///
    /// @param whole those parts that make up another published figure together have one name
    public static Detail partShare(Measure measure, String of, String name, String whole) {
        return share(measure, of, name, true, whole);
    }

    /// Which share of the measure's denominator; the others are not told apart.
    public static Detail shareOfWhich(Measure measure, String of, String name) {
        return share(measure, of, name, false, ALL);
    }

    private static Detail share(Measure measure, String of, String name, boolean part, String whole) {
        return new Detail(name, over(measure.count(of), (long) measure.denominator()), Unit.RATIO, measure.people(of),
            null, part, whole);
    }

    private static OptionalDouble over(long numerator, long denominator) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }
}
