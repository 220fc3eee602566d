package coaching.analytics.rhythm;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.meetings.Gap;
import coaching.analytics.meetings.Gaps;
import coaching.analytics.meetings.HeldSessions;
import coaching.analytics.metric.About;
import coaching.analytics.metric.Detail;
import coaching.analytics.metric.Direction;
import coaching.analytics.metric.Group;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Noun;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Scope;
import coaching.analytics.metric.Unit;

import java.util.List;

/// M4, over all time: a window does not cut a streak. A pause neither breaks nor extends one, because only active days
/// are judged; an open gap that is over its limit ends it.
public final class Streak implements Metric {

    private static final String NOW = "now";
    private static final String LONGEST = "longest";

    private static final About ABOUT = new About("M4", 1, "Streak", Unit.COUNT, Direction.MORE_IS_BETTER,
        Group.RHYTHM, Scope.RELATIONSHIP, new Noun("relationship that runs", "relationships that run"),
        "gaps in a row on time, the middle one of those that run",
        "Gaps in a row that were on time, up to now; of many relationships the median, with that of the longest.",
        "p50 of the current streaks; numerator: their sum; denominator: relationships that run with a judged gap");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure.Reading reading() {
        return new Measure.Reading.Median(NOW);
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var builder = new MeasureBuilder(reading());
        var sessions = Running.noted(history, question, builder)
            ? runs(history, question.overAllTime(), builder)
            : HeldSessions.NONE;
        return sessions.measure(history, question, sessions.counted(), builder);
    }

    private static HeldSessions runs(KnownHistory history, Question question, MeasureBuilder builder) {
        var gaps = Gaps.of(history, question, builder);
        var overdue = gaps.judged(gaps.last().stream().toList(), builder).stream().anyMatch(gap -> !gap.onTime());
        var judged = gaps.judged(gaps.closed(), builder);
        if (overdue || !judged.isEmpty()) {
            count(judged, overdue, builder);
        }
        return gaps.held();
    }

    private static void count(List<Gap> judged, boolean overdue, MeasureBuilder builder) {
        var now = 0;
        var longest = 0;
        for (var gap : judged) {
            now = gap.onTime() ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        now = overdue ? 0 : now;
        builder.add(now, 1).sample(NOW, now).sample(LONGEST, longest);
    }

    @Override
    public List<Detail> details(Measure measure) {
        return List.of(Detail.quantile(measure, NOW, 0.5, Unit.COUNT),
            Detail.quantile(measure, LONGEST, 0.5, Unit.COUNT));
    }
}
