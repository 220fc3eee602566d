package coaching.analytics.rhythm;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.meetings.HeldSessions;
import coaching.analytics.metric.About;
import coaching.analytics.metric.Detail;
import coaching.analytics.metric.Direction;
import coaching.analytics.metric.Group;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Noun;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Scope;
import coaching.analytics.metric.SupportingFacts;
import coaching.analytics.metric.Unit;

import java.util.List;
import java.util.stream.Stream;

/// M5, as of a day; a window changes nothing. A relationship that rests need not have a session ahead.
public final class NextBooked implements Metric {

    private static final String SINCE_LAST = "days since the last session";

    private static final About ABOUT = new About("M5", 2, "Next booked", Unit.RATIO, Direction.MORE_IS_BETTER,
        Group.RHYTHM, Scope.PROGRAMME, new Noun("active relationship", "active relationships"),
        "Share of the active relationships, those that rest or lost a member apart, that have a session ahead in the "
            + "calendar.",
        "active relationships with a future session ÷ active relationships");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var builder = new MeasureBuilder(reading());
        var held = HeldSessions.of(history, question).counted();
        if (Running.noted(history, question, builder)) {
            active(history, question, builder);
        }
        if (builder.counted() && !held.isEmpty()) {
            var last = held.getLast();
            builder.sample(SINCE_LAST, HeldSessions.today(question.asOf(), last) - HeldSessions.day(last));
        }
        return SupportingFacts.of(history, question, history.participants(),
            () -> lookedAt(history, question, held).flatMap(Session::facts), Stream::empty, builder);
    }

    /// The sessions ahead and the last one.
    private static Stream<Session> lookedAt(KnownHistory history, Question question, List<Session> held) {
        var ahead = history.sessions().stream().filter(session -> session.ahead(question.asOf()).isPresent());
        return Stream.concat(ahead, held.reversed().stream().limit(1));
    }

    private static void active(KnownHistory history, Question question, MeasureBuilder builder) {
        if (history.pausedOn(question.asOf())) {
            builder.exclude(Exclusion.PAUSED);
        } else {
            builder.add(history.nextSession(question.asOf()).isPresent() ? 1 : 0, 1);
        }
    }

    @Override
    public List<Detail> details(Measure measure) {
        return List.of(Detail.quantile(measure, SINCE_LAST, 0.5, Unit.DAYS),
            Detail.quantile(measure, SINCE_LAST, 0.9, Unit.DAYS));
    }
}
