package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

import java.util.List;

/// M4, over all time: a window does not cut a streak. A pause neither breaks nor extends one, because only active days
/// are judged; an open gap that is over its limit ends it.
final class Streak implements Metric {

    private static final String NOW = "now";
    private static final String LONGEST = "longest";

    private static final About ABOUT = new About("M4", 1, "Streak", About.COUNT,
        "Gaps in a row that were on time, up to now; of many relationships the mean, with the median of the longest.",
        "Σ current streak ÷ relationships with a judged gap");

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
        var tally = new Tally(reading());
        var sessions = Running.noted(history, question, tally)
            ? runs(history, question.overAllTime(), tally)
            : HeldSessions.NONE;
        return Basis.ofSessions(history, question, sessions.counted(), sessions, tally);
    }

    private static HeldSessions runs(KnownHistory history, Question question, Tally tally) {
        var gaps = Gaps.of(history, question, tally);
        var overdue = gaps.judged(gaps.last().stream().toList(), tally).stream().anyMatch(gap -> !gap.onTime());
        var judged = gaps.judged(gaps.closed(), tally);
        if (overdue || !judged.isEmpty()) {
            count(judged, overdue, tally);
        }
        return gaps.held();
    }

    private static void count(List<Gap> judged, boolean overdue, Tally tally) {
        var now = 0;
        var longest = 0;
        for (var gap : judged) {
            now = gap.onTime() ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        now = overdue ? 0 : now;
        tally.add(now, 1).sample(NOW, now).sample(LONGEST, longest);
    }

    @Override
    public List<Detail> details(Measure measure) {
        return List.of(Detail.quantile(measure, NOW, 0.5, About.COUNT),
            Detail.quantile(measure, LONGEST, 0.5, About.COUNT));
    }
}
