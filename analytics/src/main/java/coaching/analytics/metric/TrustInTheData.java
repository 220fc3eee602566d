package coaching.analytics.metric;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.Evidence;
import coaching.events.SessionEvent.SessionHeld;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// M30. It grades the evidence, so the evidence a question asks for does not matter here.
///
/// Lag is measured on what somebody did: sessions held and items completed, each to the minute, from two days on to the
/// hour, so that a distribution stays small however many facts there are. Sessions whose time has come count with
/// their grade, those that nobody said took place as E0.
final class TrustInTheData implements Metric {

    private static final String LAG = "lag";
    private static final String HELD = "held";
    private static final String BACKFILLED = "backfilled";
    private static final String FACTS = "facts";
    private static final String ON_BEHALF = "on behalf";
    private static final String CORRECTIONS = "corrections";
    private static final Duration TO_THE_MINUTE = Duration.ofDays(2);

    private static final About ABOUT = new About("M30", 1, "Trust in the data", About.SHARE,
        "Share of the sessions whose time has come, cancelled ones apart, that both sides say took place.",
        "sessions of evidence E2 or E3 ÷ sessions of evidence E0 to E3; lag = recorded − happened");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var tally = new Tally(reading());
        history.sessions().forEach(session -> session(session, history, question, tally));
        for (var fact : history.standing()) {
            if (isDeed(fact) && happened(fact, question)) {
                tally.sample(LAG, minutes(fact.lag(history.clock())));
            }
        }
        count(history.facts(), question, tally);
        return Basis.of(history, history.facts()::stream, tally);
    }

    private static void session(Session session, KnownHistory history, Question question, Tally tally) {
        var when = whenItWas(session, question);
        if (when.isEmpty() || !inWindow(when.get(), question)) {
            return;
        }
        var closed = history.lifecycle().closed();
        if (Lifecycle.reached(closed, question.asOf()) && closed != null && dayOf(when.get()) > closed.day()) {
            tally.exclude(Exclusion.AFTER_CLOSING);
            return;
        }
        var grade = session.heldBy(question.asOf()) ? session.evidence(question.asOf()) : Evidence.E0;
        tally.add(grade.atLeast(Evidence.E2) ? 1 : 0, 1).count(grade.name(), 1);
        if (grade != Evidence.E0) {
            tally.count(HELD, 1).count(BACKFILLED, bookedAhead(session, when.get(), history) ? 0 : 1);
        }
    }

    private static Optional<EffectiveAt> whenItWas(Session session, Question question) {
        var held = session.held();
        return held != null && session.heldBy(question.asOf())
            ? Optional.of(held.at())
            : session.bookedFor(question.asOf()).filter(question.asOf()::reached);
    }

    /// Whether it was known before it began, or before the day of it was over, that it was to take place.
    private static boolean bookedAhead(Session session, EffectiveAt start, KnownHistory history) {
        return session.planning().stream().anyMatch(plan -> !plan.knownSince(history.clock()).isAfter(start.latest()));
    }

    private static boolean isDeed(Fact fact) {
        return fact.event() instanceof SessionHeld || fact.event() instanceof ActionItemCompleted;
    }

    private static void count(List<Fact> facts, Question question, Tally tally) {
        var corrections = 0;
        var others = 0;
        var onBehalf = 0;
        for (var fact : facts) {
            if (happened(fact, question)) {
                var correction = fact.event() instanceof FactCorrected;
                corrections += correction ? 1 : 0;
                others += correction ? 0 : 1;
                onBehalf += !correction && fact.onBehalf() ? 1 : 0;
            }
        }
        tally.count(FACTS, others).count(ON_BEHALF, onBehalf).count(CORRECTIONS, corrections);
    }

    private static boolean happened(Fact fact, Question question) {
        return question.asOf().reached(fact.earliest()) && inWindow(fact.at(), question);
    }

    private static boolean inWindow(EffectiveAt at, Question question) {
        return question.window().all() || question.window().contains(dayOf(at), question.asOf().dayIn(at.zone()));
    }

    private static int dayOf(EffectiveAt at) {
        return (int) at.date().toEpochDay();
    }

    private static int minutes(Duration lag) {
        return Math.toIntExact(lag.compareTo(TO_THE_MINUTE) < 0 ? lag.toMinutes() : 60 * lag.toHours());
    }

    @Override
    public List<Detail> details(Measure measure) {
        return List.of(mix(measure, Evidence.E0), mix(measure, Evidence.E1), mix(measure, Evidence.E2),
            mix(measure, Evidence.E3),
            Detail.quantile(measure, LAG, 0.5, About.HOURS, 60), Detail.quantile(measure, LAG, 0.9, About.HOURS, 60),
            Detail.ratio("backfilled share", measure.count(BACKFILLED), measure.count(HELD), About.SHARE,
                measure.people(HELD)),
            Detail.ratio("on-behalf share", measure.count(ON_BEHALF), measure.count(FACTS), About.SHARE,
                measure.people(FACTS)),
            Detail.ratio("corrections per 100 facts", 100 * measure.count(CORRECTIONS), measure.count(FACTS),
                About.COUNT, measure.people(FACTS)));
    }

    private static Detail mix(Measure measure, Evidence grade) {
        return Detail.ratio(grade.name(), measure.count(grade.name()), (long) measure.denominator(), About.SHARE,
            measure.people());
    }
}
