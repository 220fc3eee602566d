package coaching.analytics.rhythm;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.meetings.Gap;
import coaching.analytics.meetings.Gaps;
import coaching.analytics.metric.About;
import coaching.analytics.metric.Direction;
import coaching.analytics.metric.Group;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Noun;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Scope;
import coaching.analytics.metric.Unit;

import java.util.List;

/// M3, after Kim and Jo, "Measuring burstiness for finite event sequences", Physical Review E 94, 032311 (2016).
///
/// Burstiness is a property of one relationship's gaps and is not a sum. Many relationships are shown as the mean of
/// theirs, each weighted by its gaps. It is as precise as a double; only what is smaller than 2⁻⁷⁵ is cut off, so that
/// the sum is exact.
public final class Regularity implements Metric {

    private static final int FEWEST = 3;

    private static final About ABOUT = new About("M3", 2, "Regularity", Unit.INDEX, Direction.LESS_IS_BETTER,
        Group.RHYTHM, Scope.RELATIONSHIP, new Noun("gap", "gaps"),
        "from −1, regular, to 1, bursty",
        "Finite-size burstiness of the closed gaps between sessions; of many relationships the mean weighted by gaps.",
        "A = (√(n+1)·r − √(n−1)) ÷ ((√(n+1)−2)·r + √(n−1)), r = σ/μ of n ≥ 3 gaps in active days; Σ n·A ÷ Σ n");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var builder = new MeasureBuilder(reading());
        var gaps = Gaps.of(history, question, builder);
        var judged = gaps.closedInWindow();
        if (judged.size() >= FEWEST) {
            builder.add(Math.rint(judged.size() * burstiness(judged) * 0x1p75) * 0x1p-75, judged.size());
        } else if (Lifecycle.reached(history.lifecycle().activated(), question.asOf())) {
            builder.exclude(Exclusion.TOO_FEW_GAPS);
        }
        return gaps.measure(builder);
    }

    private static double burstiness(List<Gap> gaps) {
        var n = gaps.size();
        var mean = gaps.stream().mapToInt(Gap::active).average().orElseThrow();
        var variance = gaps.stream().mapToDouble(gap -> (gap.active() - mean) * (gap.active() - mean)).sum() / n;
        var r = Math.sqrt(variance) / mean;
        return (Math.sqrt(n + 1) * r - Math.sqrt(n - 1)) / ((Math.sqrt(n + 1) - 2) * r + Math.sqrt(n - 1));
    }
}
