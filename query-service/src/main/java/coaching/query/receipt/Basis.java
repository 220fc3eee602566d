package coaching.query.receipt;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Question;

import java.util.List;

/// A number together with what it was computed from.
record Basis(Metric metric, Measure measure) {

    static Basis of(Metric metric, List<KnownHistory> histories, Question question) {
        var tally = new Tally(metric.reading());
        histories.forEach(history -> tally.add(metric.measure(history, question)));
        return new Basis(metric, tally.measure());
    }
}
