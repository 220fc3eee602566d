package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

import java.util.List;

/// M2, the headline. Every active day since the first session is covered or overdue, judged against the version in
/// force on that day; a window looks at its own days only, so that the windows of a year add up to the year.
final class TimeCovered implements Metric {

    private static final About ABOUT = new About("M2", 2, "Time covered", About.SHARE,
        "Share of the active days since the first session on which the next one was not overdue.",
        "Σ min(gap, T+τ) ÷ Σ gap, in active days of the window, the open gap included; the last gap before completion "
            + "only if over T+τ");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var tally = new Tally(reading());
        var gaps = Gaps.of(history, question, tally).noteNeverMet(tally);
        var from = gaps.from();
        for (var all : List.of(gaps.closedInWindow(), gaps.lastInWindow(tally).stream().toList())) {
            gaps.judged(all, tally).forEach(gap -> cover(gap, from, gaps, tally));
        }
        return Basis.ofSessions(history, question, gaps.inWindow(), gaps.held(), tally);
    }

    private static void cover(Gap gap, int from, Gaps gaps, Tally tally) {
        var start = Math.clamp(from, gap.start(), gap.end());
        var cadence = gaps.history().cadence();
        tally.add(gap.covered() - cadence.coveredDays(gap.start(), start),
            gap.active() - cadence.activeDays(gap.start(), start));
    }
}
