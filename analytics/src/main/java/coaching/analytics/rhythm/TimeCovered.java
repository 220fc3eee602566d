package coaching.analytics.rhythm;

import coaching.analytics.history.KnownHistory;
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

/// M2, the headline. Every active day since the first session is covered or overdue, judged against the version in
/// force on that day; a window looks at its own days only, so that the windows of a year add up to the year.
public final class TimeCovered implements Metric {

    private static final About ABOUT = new About("M2", 2, "Time covered", Unit.RATIO, Direction.MORE_IS_BETTER,
        Group.HEADLINE, Scope.RELATIONSHIP, new Noun("active day", "active days"),
        "Share of the active days since the first session on which the next one was not overdue.",
        "Σ min(gap, T+τ) ÷ Σ gap, in active days of the window, the open gap included; the last gap before completion "
            + "only if over T+τ");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var builder = new MeasureBuilder(reading());
        var gaps = Gaps.of(history, question, builder).noteNeverMet(builder);
        var from = gaps.from();
        for (var all : List.of(gaps.closedInWindow(), gaps.lastInWindow(builder).stream().toList())) {
            gaps.judged(all, builder).forEach(gap -> cover(gap, from, gaps, builder));
        }
        return gaps.measure(builder);
    }

    private static void cover(Gap gap, int from, Gaps gaps, MeasureBuilder builder) {
        var start = Math.clamp(from, gap.start(), gap.end());
        var cadence = gaps.history().cadence();
        builder.add(gap.covered() - cadence.coveredDays(gap.start(), start),
            gap.active() - cadence.activeDays(gap.start(), start));
    }
}
