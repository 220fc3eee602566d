package coaching.query.kernel.figure;

import coaching.analytics.metric.Measured;
import coaching.analytics.metric.Metric;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/// One metric's number with what it was made of.
///
/// @param value absent when nothing was due, or when withheld
/// @param people on whom it rests, absent when withheld
/// @param suppressed withheld because it rests on too few people
/// @param exclusionsWithheld whether more was left out than is listed, for reasons that concern too few
/// @param about how to show it, absent in long lists
public record Figure(String id, int version, String name, String unit, @Nullable String definition,
                     @Nullable Double value, @Nullable Double numerator, @Nullable Double denominator,
                     @Nullable Integer people, boolean suppressed, List<LeftOut> exclusions,
                     boolean exclusionsWithheld, List<Detail> details, @Nullable Previous previous,
                     @Nullable MetricDescription about) {

    public record LeftOut(String reason, String text, long count) {}

    /// A further figure of the same measure.
    ///
    /// @param value absent when unknown, or when withheld
    /// @param suppressed withheld because it rests on too few people, or because such a one could be worked out of it
    public record Detail(String name, @Nullable Double value, String unit, boolean suppressed, @Nullable String of,
                         @Nullable Double quantile, boolean part) {

        static Detail of(coaching.analytics.metric.Detail detail, boolean withheld) {
            var described = DetailDescription.of(detail);
            return new Detail(detail.name(), withheld ? null : orNull(detail.value()), described.unit(), withheld,
                described.of(), described.quantile(), described.part());
        }
    }

    /// The same figure at an earlier time.
    public record Previous(Instant asOf, @Nullable Double value) {}

    static Figure withheld(Metric metric, String definition) {
        return new Figure(metric.id(), metric.version(), metric.name(), metric.unit().key(), definition,
            null, null, null, null, true, List.of(), false, List.of(), null, MetricDescription.of(metric));
    }

    static Figure shown(Measured measured, String definition, List<LeftOut> exclusions, boolean exclusionsWithheld,
                        List<Detail> details) {
        var metric = measured.metric();
        var measure = measured.measure();
        return new Figure(metric.id(), metric.version(), metric.name(), metric.unit().key(), definition,
            orNull(measure.value()), measure.numerator(), measure.denominator(), measure.people(), false, exclusions,
            exclusionsWithheld, details, null, MetricDescription.of(metric));
    }

    public Figure since(Instant asOf, @Nullable Double before) {
        return suppressed
            ? this
            : new Figure(id, version, name, unit, definition, value, numerator, denominator, people, false, exclusions,
                exclusionsWithheld, details, new Previous(asOf, before), about);
    }

    /// For long lists: without the words the dictionary has anyway.
    public Figure brief() {
        return new Figure(id, version, name, unit, null, value, numerator, denominator, people, suppressed, List.of(),
            false, details, null, null);
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
