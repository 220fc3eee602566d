package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

/// M1. A gap is counted in the window it ends in.
final class OnTimeRate implements Metric {

    private static final About ABOUT = new About("M1", 1, "On-time rate", About.SHARE,
        "Share of the gaps between sessions that stayed within the agreed interval and tolerance.",
        "on-time gaps ÷ (closed gaps + the open gap if already over T+τ); on time = no active day of it overdue");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure measure(KnownHistory history, Question question) {
        var tally = new Tally(reading());
        var gaps = Gaps.of(history, question, tally);
        if (!gaps.sessions().isEmpty()) {
            gaps.judged(gaps.closedInWindow(), tally).forEach(gap -> tally.add(gap.onTime() ? 1 : 0, 1));
            gaps.judged(gaps.open().stream().toList(), tally).forEach(gap -> open(gap, tally));
        }
        return Basis.ofSessions(history, gaps.sessions(), tally);
    }

    private static void open(Gap gap, Tally tally) {
        if (gap.onTime()) {
            tally.exclude(Exclusion.OPEN_ON_TIME);
        } else {
            tally.add(0, 1);
        }
    }
}
