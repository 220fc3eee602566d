package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

/// M1. A gap is counted in the window it ends in. The last gap before an ending is judged on the closing day.
final class OnTimeRate implements Metric {

    private static final About ABOUT = new About("M1", 2, "On-time rate", About.SHARE,
        "Share of the gaps between sessions that stayed within the agreed interval and tolerance.",
        "on-time gaps ÷ (closed gaps + the open gap if already over T+τ + the last gap before an early end, or before "
            + "completion if over T+τ), of those that end in the window; on time = no active day of it overdue");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var tally = new Tally(reading());
        var gaps = Gaps.of(history, question, tally).noteNeverMet(tally);
        gaps.judged(gaps.closedInWindow(), tally).forEach(gap -> count(gap, tally));
        gaps.judged(gaps.lastInWindow(tally).stream().toList(), tally).forEach(gap -> count(gap, tally));
        return Basis.ofSessions(history, question, gaps.inWindow(), gaps.held(), tally);
    }

    private static void count(Gap gap, Tally tally) {
        if (gap.endedBy() == Gap.EndedBy.AS_OF && gap.onTime()) {
            tally.exclude(Exclusion.OPEN_ON_TIME);
        } else {
            tally.add(gap.onTime() ? 1 : 0, 1);
        }
    }
}
