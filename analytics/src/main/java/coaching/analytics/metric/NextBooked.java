package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

import java.util.List;
import java.util.stream.Stream;

/// M5, as of a day; a window changes nothing. A relationship that rests need not have a session ahead.
final class NextBooked implements Metric {

    private static final String SINCE_LAST = "days since the last session";

    private static final About ABOUT = new About("M5", 2, "Next booked", About.SHARE,
        "Share of the active relationships, those that rest or lost a member apart, that have a session ahead in the "
            + "calendar.",
        "active relationships with a future session ÷ active relationships");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var tally = new Tally(reading());
        var held = HeldSessions.of(history, question).counted();
        if (Running.noted(history, question, tally)) {
            active(history, question, tally);
        }
        if (tally.counted() && !held.isEmpty()) {
            var last = held.getLast();
            tally.sample(SINCE_LAST, HeldSessions.today(question.asOf(), last) - HeldSessions.day(last));
        }
        return Basis.of(history, question, history.participants(),
            () -> lookedAt(history, question, held).flatMap(Session::facts), Stream::empty, tally);
    }

    /// The sessions ahead and the last one.
    private static Stream<Session> lookedAt(KnownHistory history, Question question, List<Session> held) {
        var ahead = history.sessions().stream().filter(session -> !session.heldBy(question.asOf())
            && session.bookedFor(question.asOf()).filter(start -> !question.asOf().reached(start)).isPresent());
        return Stream.concat(ahead, held.reversed().stream().limit(1));
    }

    private static void active(KnownHistory history, Question question, Tally tally) {
        if (history.pausedOn(question.asOf())) {
            tally.exclude(Exclusion.PAUSED);
        } else {
            tally.add(history.sessionAhead(question.asOf()) ? 1 : 0, 1);
        }
    }

    @Override
    public List<Detail> details(Measure measure) {
        return List.of(Detail.quantile(measure, SINCE_LAST, 0.5, About.DAYS),
            Detail.quantile(measure, SINCE_LAST, 0.9, About.DAYS));
    }
}
