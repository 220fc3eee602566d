package coaching.analytics.meetings;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Said;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.SupportingFacts;
import coaching.events.Evidence;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// The sessions that count for a question: held by as-of, while the relationship ran, uncontested, with enough
/// evidence.
///
/// @param counted in the order in which they took place
/// @param leftOut sessions that took place or were said to, and do not count
public record HeldSessions(List<Session> counted, List<LeftOut> leftOut) {

    public static final HeldSessions NONE = new HeldSessions(List.of(), List.of());

    /// @param day the local date as a number
    public record LeftOut(Session session, Exclusion reason, int day) {}

    public static HeldSessions of(KnownHistory history, Question question) {
        var counted = new ArrayList<Session>(history.sessions().size());
        var leftOut = new ArrayList<LeftOut>(0);
        for (var session : history.sessions()) {
            var said = session.said(question.asOf());
            var reason = reason(session, said, history, question);
            if (reason != null) {
                leftOut.add(new LeftOut(session, reason, (int) session.when(question.asOf()).date().toEpochDay()));
            } else if (session.heldBy(question.asOf(), said)) {
                counted.add(session);
            }
        }
        return new HeldSessions(counted, leftOut);
    }

    /// Why it is left out; none for one that counts, and for one that nobody has said took place.
    private static @Nullable Exclusion reason(Session session, Said said, KnownHistory history, Question question) {
        return switch (said.finding()) {
            case DENIED -> Exclusion.DENIED;
            case CONTESTED -> Exclusion.CONTESTED;
            case UNSAID, AFFIRMED -> session.heldBy(question.asOf(), said)
                ? reason(session, said.grade(), history, question)
                : session.recorded(question.asOf(), said) ? Exclusion.BELOW_EVIDENCE : null;
        };
    }

    private static @Nullable Exclusion reason(Session held, Evidence grade, KnownHistory history, Question question) {
        var closed = history.lifecycle().closed();
        if (closed != null && Lifecycle.reached(closed, question.asOf()) && day(held) > closed.day()) {
            return Exclusion.AFTER_CLOSING;
        }
        return grade.atLeast(question.minEvidence()) ? null : Exclusion.BELOW_EVIDENCE;
    }

    /// Whether anything was said of any meeting.
    boolean met() {
        return !counted.isEmpty() || !leftOut.isEmpty();
    }

    /// Notes in the measure those left out of the days the question looks at.
    public HeldSessions note(Question question, MeasureBuilder builder) {
        return note(it -> question.looksAt(it.day(), it.session().when(question.asOf()).zone()), builder);
    }

    public HeldSessions note(Predicate<LeftOut> which, MeasureBuilder builder) {
        if (leftOut.isEmpty()) {
            return this;
        }
        leftOut.stream().filter(which).map(LeftOut::reason).forEach(builder::exclude);
        return this;
    }

    /// The measure built, resting on some of those that count; those left out stand beside them.
    public Measure measure(KnownHistory history, Question question, Collection<Session> some, MeasureBuilder builder) {
        return SupportingFacts.of(history, question, history.participants(),
            () -> some.stream().flatMap(Session::facts),
            () -> leftOut.stream().flatMap(it -> it.session().facts()), builder);
    }

    /// @param end the day after the last
    public HeldSessions between(int first, int end) {
        return new HeldSessions(counted.stream().filter(it -> first <= day(it) && day(it) < end).toList(),
            leftOut.stream().filter(it -> first <= it.day() && it.day() < end).toList());
    }

    public static int day(Session session) {
        return Objects.requireNonNull(session.held()).day();
    }

    /// The day of as-of where that session took place.
    public static int today(AsOf asOf, Session session) {
        return asOf.dayIn(Objects.requireNonNull(session.held()).at().zone());
    }
}
