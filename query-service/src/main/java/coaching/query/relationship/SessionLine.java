package coaching.query.relationship;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Session;
import coaching.analytics.metric.HeldSessions;
import coaching.analytics.metric.Question;
import coaching.events.EffectiveAt;
import coaching.events.EventId;
import coaching.events.Evidence;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionId;
import coaching.query.kernel.shape.When;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One session, held or planned.
///
/// @param aheadHours how long before the start it was in the calendar, absent when it was not
/// @param contested one member says it took place, another that it did not, so it does not count
/// @param gapDays active days since the session before, absent for the first and for one that does not count
/// @param onTime whether that was within what was agreed, absent when nothing was
/// @param eventId the fact it is shown by
record SessionLine(SessionId session, State state, When start, @Nullable Integer minutes, Evidence evidence,
                   boolean contested, @Nullable Double aheadHours, int rescheduled, @Nullable Integer gapDays,
                   @Nullable Boolean onTime,
                   EventId eventId) {

    enum State {
        HELD,
        /// Whoever answered says that it did not take place.
        DENIED,
        CANCELLED,
        BOOKED,
        /// It was to take place, and nobody says whether it did.
        UNCONFIRMED,
        /// It was still to come when the relationship ended.
        LAPSED
    }

    private record Gap(int days, @Nullable Boolean onTime) {}

    static List<SessionLine> of(KnownHistory history, Question question) {
        var counted = HeldSessions.of(history, question).counted();
        var lines = new ArrayList<SessionLine>();
        for (var session : history.sessions()) {
            var index = counted.indexOf(session);
            var gap = index < 1 ? Optional.<Gap>empty() : Optional.of(gap(history, counted.get(index - 1), session));
            start(session, question.asOf())
                .ifPresent(start -> lines
                    .add(line(session, question.asOf(), start, state(history, session, question.asOf(), start), gap)));
        }
        lines.sort(Comparator.comparing((SessionLine line) -> line.start().date()));
        return lines;
    }

    private static Gap gap(KnownHistory history, Session before, Session session) {
        var from = HeldSessions.day(before);
        var days = history.cadence().activeDays(from, HeldSessions.day(session));
        var judged = days > 0 && history.cadence().protocols().on(from).isPresent();
        return new Gap(days, judged ? history.cadence().coveredDays(from, HeldSessions.day(session)) == days : null);
    }

    private static Optional<EffectiveAt> start(Session session, AsOf asOf) {
        if (session.heldBy(asOf)) {
            return Optional.of(Objects.requireNonNull(session.held()).at());
        }
        return session.denied(asOf) ? Optional.of(session.when(asOf)) : session.plannedFor(asOf);
    }

    private static SessionLine line(Session session, AsOf asOf, EffectiveAt start, State state, Optional<Gap> gap) {
        return new SessionLine(session.id(), state, When.of(start), minutes(session, asOf),
            session.evidence(asOf), session.contested(asOf), ahead(session, start),
            (int) session.planning().stream()
                .filter(it -> it.event() instanceof SessionRescheduled && asOf.reached(it.earliest())).count(),
            gap.map(Gap::days).orElse(null), gap.map(Gap::onTime).orElse(null), shownBy(session));
    }

    private static State state(KnownHistory history, Session session, AsOf asOf, EffectiveAt start) {
        if (session.heldBy(asOf)) {
            return State.HELD;
        } else if (session.denied(asOf)) {
            return State.DENIED;
        } else if (session.cancelledBy(asOf)) {
            return State.CANCELLED;
        } else if (asOf.reached(start)) {
            return State.UNCONFIRMED;
        }
        return history.lifecycle().state(asOf) == Lifecycle.State.CLOSED ? State.LAPSED : State.BOOKED;
    }

    /// As held, else as planned.
    private static @Nullable Integer minutes(Session session, AsOf asOf) {
        var told = Stream.concat(session.testimony().stream(), session.planning().reversed().stream());
        for (var fact : told.filter(it -> asOf.reached(it.earliest())).toList()) {
            switch (fact.event()) {
                case SessionHeld held when held.minutes() != null -> {
                    return held.minutes();
                }
                case SessionScheduled planned -> {
                    return planned.minutes();
                }
                case SessionRescheduled planned -> {
                    return planned.minutes();
                }
                default -> {}
            }
        }
        return null;
    }

    private static @Nullable Double ahead(Session session, EffectiveAt start) {
        return session.planning().stream().map(Fact::recordedAt)
            .filter(recorded -> recorded.isBefore(start.latest())).findFirst()
            .map(recorded -> Math.max(0, Duration.between(recorded, start.earliest()).toMinutes()) / 60.0).orElse(null);
    }

    private static EventId shownBy(Session session) {
        return Stream.concat(session.testimony().stream(), session.planning().stream()).findFirst().orElseThrow().id();
    }
}
