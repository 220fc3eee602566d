package coaching.analytics.meetings;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.metric.Question;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.id.SessionId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The gaps between the sessions of a relationship as a question sees them: from session to session, then the last one
/// to as-of or to the closing. The time before the first session is not a gap.
///
/// @param closed ended by a session
/// @param last ended by none, if an active day of it has passed
public record Gaps(KnownHistory history, Question question, HeldSessions held, List<Gap> closed, Optional<Gap> last) {

    /// The gap each session ended that counts, those without an active day among them. The first ended none.
    public static Map<SessionId, Gap> before(KnownHistory history, Question question) {
        var sessions = HeldSessions.of(history, question).counted();
        var gaps = new HashMap<SessionId, Gap>();
        for (int i = 1; i < sessions.size(); i++) {
            gaps.put(sessions.get(i).id(), between(history, sessions.get(i - 1), sessions.get(i)));
        }
        return gaps;
    }

    /// The gap no session has ended yet. Empty without a session, and while no active day has passed since the last.
    public static Optional<Gap> open(KnownHistory history, Question question) {
        return last(history, question, HeldSessions.of(history, question).counted());
    }

    /// Notes in the measure what is left out of the window.
    public static Gaps of(KnownHistory history, Question question, MeasureBuilder builder) {
        var held = HeldSessions.of(history, question).note(question, builder);
        var sessions = held.counted();
        var closed = new ArrayList<Gap>(sessions.size());
        for (int i = 1; i < sessions.size(); i++) {
            var end = sessions.get(i);
            var gap = between(history, sessions.get(i - 1), end);
            if (gap.active() > 0) {
                closed.add(gap);
            } else if (question.looksAt(gap.end(), end.when(question.asOf()).zone())) {
                builder.exclude(Exclusion.NO_ACTIVE_DAY);
            }
        }
        return new Gaps(history, question, held, closed, last(history, question, sessions));
    }

    private static Optional<Gap> last(KnownHistory history, Question question, List<Session> sessions) {
        return sessions.isEmpty()
            ? Optional.empty()
            : Optional.of(last(history, question, sessions.getLast())).filter(gap -> gap.active() > 0);
    }

    private static Gap last(KnownHistory history, Question question, Session last) {
        var today = HeldSessions.today(question.asOf(), last);
        var closed = history.lifecycle().closed();
        return closed != null && Lifecycle.reached(closed, question.asOf())
            ? gap(history, last, Math.min(today, closed.day()), ending((RelationshipClosed) closed.event()))
            : gap(history, last, today, Gap.EndedBy.AS_OF);
    }

    private static Gap.EndedBy ending(RelationshipClosed closed) {
        return closed.outcome() == Outcome.COMPLETED ? Gap.EndedBy.COMPLETION : Gap.EndedBy.EARLY_END;
    }

    private static Gap between(KnownHistory history, Session from, Session to) {
        return gap(history, from, HeldSessions.day(to), Gap.EndedBy.SESSION);
    }

    private static Gap gap(KnownHistory history, Session from, int end, Gap.EndedBy by) {
        var start = HeldSessions.day(from);
        var cadence = history.cadence();
        return new Gap(start, end, cadence.activeDays(start, end), cadence.coveredDays(start, end),
            cadence.protocols().on(start).isPresent(), by);
    }

    /// Notes in the measure a relationship that began and never met.
    public Gaps noteNeverMet(MeasureBuilder builder) {
        if (!held.met() && Lifecycle.reached(history.lifecycle().activated(), question.asOf())) {
            builder.exclude(Exclusion.NO_SESSION);
        }
        return this;
    }

    /// First day of the window, seen from the day of as-of where the last session took place.
    public int from() {
        return held.counted().isEmpty() || question.window().all()
            ? Integer.MIN_VALUE
            : question.window().from(HeldSessions.today(question.asOf(), held.counted().getLast()));
    }

    /// The sessions that the gaps of the window lie between.
    private List<Session> inWindow() {
        var from = from();
        var sessions = held.counted();
        if (from == Integer.MIN_VALUE) {
            return sessions;
        }
        var before = (int) sessions.stream().filter(session -> HeldSessions.day(session) <= from).count();
        return sessions.subList(Math.max(0, before - 1), sessions.size());
    }

    /// The measure built, resting on the sessions that the gaps of the window lie between.
    public Measure measure(MeasureBuilder builder) {
        return held.measure(history, question, inWindow(), builder);
    }

    /// Those that ended in the window.
    public List<Gap> closedInWindow() {
        var from = from();
        return from == Integer.MIN_VALUE ? closed : closed.stream().filter(gap -> gap.end() > from).toList();
    }

    /// The last gap if it ended in the window. Of one that led to completion within its limit nothing more was due.
    public Optional<Gap> lastInWindow(MeasureBuilder builder) {
        var from = from();
        var due = last.filter(gap -> gap.end() > from);
        if (due.isPresent() && due.get().endedBy() == Gap.EndedBy.COMPLETION && due.get().onTime()) {
            builder.exclude(Exclusion.COMPLETED_IN_TIME);
            return Optional.empty();
        }
        return due;
    }

    /// Those of the gaps that can be judged, because a protocol was in force when they began.
    public List<Gap> judged(List<Gap> gaps, MeasureBuilder builder) {
        var judged = new ArrayList<Gap>(gaps.size());
        for (var gap : gaps) {
            if (gap.agreed()) {
                judged.add(gap);
            } else {
                builder.exclude(Exclusion.NO_PROTOCOL);
            }
        }
        return judged;
    }
}
