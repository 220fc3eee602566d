package coaching.analytics.trust;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Said;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
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
import coaching.chronology.Testimony.Finding;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.Evidence;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.ParticipantId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// M30. It grades the evidence, so the evidence a question asks for does not matter here.
///
/// Lag is measured on what somebody did: sessions held and items completed, each to the minute, from two days on to the
/// hour, so that a distribution stays small however many facts there are. Sessions whose time has come count with
/// their grade, those that nobody said took place as E0.
public final class TrustInTheData implements Metric {

    private static final String LAG = "lag";
    private static final String HELD = "held";
    private static final String BACKFILLED = "backfilled";
    private static final String FACTS = "facts";
    private static final String ON_BEHALF = "on behalf";
    private static final String CORRECTIONS = "corrections";
    private static final Duration TO_THE_MINUTE = Duration.ofDays(2);

    private static final About ABOUT = new About("M30", 2, "Trust in the data", Unit.RATIO, Direction.MORE_IS_BETTER,
        Group.AGREEMENT_AND_DATA, Scope.RELATIONSHIP, new Noun("meeting", "meetings"),
        "Share of the sessions whose time has come, cancelled ones apart, that both sides say took place.",
        "sessions of evidence E2 or E3 ÷ sessions of evidence E0 to E3; lag = recorded − happened");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var builder = new MeasureBuilder(reading());
        history.sessions().forEach(session -> session(session, history, question, builder));
        var deeds = deeds(history, question);
        deeds.forEach(fact -> builder.sample(LAG, minutes(fact.lag(history.clock()))));
        if (!deeds.isEmpty()) {
            builder.of(LAG, peopleOf(deeds, history));
        }
        count(history.facts(), question, builder);
        return SupportingFacts.of(history, question, history.participants(), () -> counted(history, question),
            () -> beside(history, question), builder);
    }

    private static Stream<Fact> counted(KnownHistory history, Question question) {
        var sessions = history.sessions().stream()
            .filter(session -> session(session, history, question, new MeasureBuilder(Measure.Reading.RATIO)));
        return Stream.of(inWindow(history.facts(), question), deeds(history, question).stream(),
            sessions.flatMap(Session::facts)).flatMap(some -> some);
    }

    /// Corrections, and what the facts of the window cannot be understood without.
    private static Stream<Fact> beside(KnownHistory history, Question question) {
        var ids = inWindow(history.facts(), question).map(Fact::id).collect(Collectors.toSet());
        var sessions = history.sessions().stream()
            .filter(session -> session.facts().anyMatch(fact -> ids.contains(fact.id()))).flatMap(Session::facts);
        var promises = deeds(history, question).stream().flatMap(deed -> promised(deed, history).stream())
            .map(ActionItem::agreed);
        return Stream.of(corrections(history.facts(), question).stream(), sessions, promises).flatMap(some -> some);
    }

    /// Whether it is looked at.
    private static boolean session(Session session, KnownHistory history, Question question, MeasureBuilder builder) {
        var said = session.said(question.asOf());
        var when = whenItWas(session, said, question);
        if (when.isEmpty() || !inWindow(when.get(), question)) {
            return false;
        }
        var closed = history.lifecycle().closed();
        if (Lifecycle.reached(closed, question.asOf()) && closed != null && dayOf(when.get()) > closed.day()) {
            builder.exclude(Exclusion.AFTER_CLOSING);
            return true;
        } else if (noted(said, builder)) {
            return true;
        }
        var grade = session.heldBy(question.asOf(), said) ? said.grade() : Evidence.E0;
        builder.add(grade.atLeast(Evidence.E2) ? 1 : 0, 1).count(grade.name(), 1);
        if (grade != Evidence.E0) {
            builder.count(HELD, 1).count(BACKFILLED, bookedAhead(session, when.get(), history) ? 0 : 1);
        }
        return true;
    }

    /// Contested and denied ones have no grade.
    private static boolean noted(Said said, MeasureBuilder builder) {
        switch (said.finding()) {
            case DENIED -> builder.exclude(Exclusion.DENIED);
            case CONTESTED -> builder.exclude(Exclusion.CONTESTED);
            case UNSAID, AFFIRMED -> {
                return false;
            }
        }
        return true;
    }

    /// Of a session that nobody says took place the time it was booked for, or that somebody spoke of.
    private static Optional<EffectiveAt> whenItWas(Session session, Said said, Question question) {
        var asOf = question.asOf();
        var held = session.held();
        if (held != null && session.heldBy(asOf, said)) {
            return Optional.of(held.at());
        }
        var spokenOf = said.finding() == Finding.DENIED || session.recorded(asOf, said);
        return session.bookedFor(asOf).or(() -> spokenOf ? Optional.of(session.when(asOf)) : Optional.empty())
            .filter(asOf::reached);
    }

    /// A promise is its owner's, a session everybody's.
    private static Set<ParticipantId> peopleOf(List<Fact> deeds, KnownHistory history) {
        var owners = new HashSet<ParticipantId>();
        for (var deed : deeds) {
            var item = promised(deed, history);
            if (item.isEmpty()) {
                return history.participants();
            }
            owners.add(item.get().terms().owner());
        }
        return owners;
    }

    private static Optional<ActionItem> promised(Fact deed, KnownHistory history) {
        return deed.event() instanceof ActionItemCompleted done
            ? history.actionItems().stream().filter(item -> item.id().equals(done.actionItem())).findFirst()
            : Optional.empty();
    }

    /// Whether it was known before it began, or before the day of it was over, that it was to take place.
    private static boolean bookedAhead(Session session, EffectiveAt start, KnownHistory history) {
        var end = start.latest();
        for (var plan : session.timeline().plans()) {
            if (!plan.fact().knownSince(history.clock()).isAfter(end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeed(Fact fact) {
        return fact.event() instanceof SessionHeld || fact.event() instanceof ActionItemCompleted;
    }

    private static List<Fact> deeds(KnownHistory history, Question question) {
        return history.corrected().stream().filter(fact -> isDeed(fact) && happened(fact, question)).toList();
    }

    private static void count(List<Fact> all, Question question, MeasureBuilder builder) {
        var facts = 0;
        var onBehalf = 0;
        var corrected = false;
        for (var fact : all) {
            if (fact.event() instanceof FactCorrected) {
                corrected = true;
            } else if (happened(fact, question)) {
                facts++;
                onBehalf += fact.onBehalf() ? 1 : 0;
            }
        }
        builder.count(FACTS, facts).count(ON_BEHALF, onBehalf)
            .count(CORRECTIONS, corrected ? corrections(all, question).size() : 0);
    }

    /// Corrections apart.
    private static Stream<Fact> inWindow(List<Fact> all, Question question) {
        return all.stream().filter(fact -> !(fact.event() instanceof FactCorrected) && happened(fact, question));
    }

    /// The corrections of the facts of the window, whenever they were made; those of corrections too.
    private static List<Fact> corrections(List<Fact> all, Question question) {
        var ids = inWindow(all, question).map(Fact::id).collect(Collectors.toCollection(HashSet::new));
        var found = new ArrayList<Fact>(0);
        for (var fact : all) {
            if (fact.event() instanceof FactCorrected correction && ids.contains(correction.supersedes())) {
                ids.add(fact.id());
                found.add(fact);
            }
        }
        return found;
    }

    private static boolean happened(Fact fact, Question question) {
        return question.asOf().reached(fact.earliest()) && inWindow(fact.at(), question);
    }

    private static boolean inWindow(EffectiveAt at, Question question) {
        return question.window().all() || question.looksAt(dayOf(at), at.zone());
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
            Detail.quantile(measure, LAG, 0.5, Unit.HOURS, 60), Detail.quantile(measure, LAG, 0.9, Unit.HOURS, 60),
            Detail.ratio("backfilled share", measure.count(BACKFILLED), measure.count(HELD), Unit.RATIO,
                measure.people(HELD)),
            Detail.ratio("on-behalf share", measure.count(ON_BEHALF), measure.count(FACTS), Unit.RATIO,
                measure.people(FACTS)),
            Detail.ratio("corrections per 100 facts", 100 * measure.count(CORRECTIONS), measure.count(FACTS),
                Unit.COUNT, measure.people(FACTS)));
    }

    /// Both sides together are the figure itself, so the grades of either are parts of one whole.
    private static Detail mix(Measure measure, Evidence grade) {
        return Detail.partShare(measure, grade.name(), grade.name(),
            grade.atLeast(Evidence.E2) ? "both sides" : "not both sides");
    }
}
