package coaching.analytics.rhythm;

import coaching.analytics.history.KnownHistory;
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

/// M1. A gap is counted in the window it ends in. The last gap before an ending is judged on the closing day.
public final class OnTimeRate implements Metric {

    private static final About ABOUT = new About("M1", 2, "On-time rate", Unit.RATIO, Direction.MORE_IS_BETTER,
        Group.RHYTHM, Scope.RELATIONSHIP, new Noun("gap", "gaps"),
        "Share of the gaps between sessions that stayed within the agreed interval and tolerance.",
        "on-time gaps ÷ (closed gaps + the open gap if already over T+τ + the last gap before an early end, or before "
            + "completion if over T+τ), of those that end in the window; on time = no active day of it overdue");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var builder = new MeasureBuilder(reading());
        var gaps = Gaps.of(history, question, builder).noteNeverMet(builder);
        gaps.judged(gaps.closedInWindow(), builder).forEach(gap -> count(gap, builder));
        gaps.judged(gaps.lastInWindow(builder).stream().toList(), builder).forEach(gap -> count(gap, builder));
        return gaps.measure(builder);
    }

    private static void count(Gap gap, MeasureBuilder builder) {
        if (gap.endedBy() == Gap.EndedBy.AS_OF && gap.onTime()) {
            builder.exclude(Exclusion.OPEN_ON_TIME);
        } else {
            builder.add(gap.onTime() ? 1 : 0, 1);
        }
    }
}
