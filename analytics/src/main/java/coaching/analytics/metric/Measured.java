package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/// A number that knows which metric it is of.
public record Measured(Metric metric, Measure measure) {

    public static Measured of(Metric metric, KnownHistory history, Question question) {
        return new Measured(metric, metric.measure(history, question));
    }

    /// Over all of these relationships together.
    public static Measured of(Metric metric, Collection<KnownHistory> histories, Question question) {
        var builder = new MeasureBuilder(metric.reading());
        histories.forEach(history -> builder.add(metric.measure(history, question)));
        return new Measured(metric, builder.measure());
    }

    public OptionalDouble value() {
        return measure.value();
    }

    public List<Detail> details() {
        return metric.details(measure);
    }

    Measured withoutEvents() {
        return new Measured(metric, measure.withoutEvents());
    }
}
