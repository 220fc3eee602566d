package coaching.query.relationship;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Session;
import coaching.analytics.meetings.Gap;
import coaching.analytics.meetings.Gaps;
import coaching.analytics.metric.Question;
import coaching.chronology.Testimony;
import coaching.events.EffectiveAt;
import coaching.events.Evidence;
import coaching.events.Member;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;
import coaching.events.id.SessionId;
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
/// @param affirmedBy the members whose last word is that it took place
/// @param deniedBy the members whose last word is that it did not
/// @param contested one member says it took place, another that it did not, so it does not count
/// @param gapDays active days since the session before, absent for the first and for one that does not count
/// @param onTime whether that was within what was agreed, absent when nothing was
/// @param eventId the fact it is shown by
record SessionLine(SessionId session, State state, When start, @Nullable Integer minutes, Evidence evidence,
                   List<ParticipantId> affirmedBy, List<ParticipantId> deniedBy, boolean contested,
                   @Nullable Double aheadHours, int rescheduled,
                   @Nullable Integer gapDays, @Nullable Boolean onTime, EventId eventId) {

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

    static List<SessionLine> of(KnownHistory history, Question question) {
        var gaps = Gaps.before(history, question);
        var lines = new ArrayList<SessionLine>();
        for (var session : history.sessions()) {
            var gap = Optional.ofNullable(gaps.get(session.id()));
            start(session, question.asOf())
                .ifPresent(start -> lines.add(line(history, session, question.asOf(), start, gap)));
        }
        lines.sort(Comparator.comparing((SessionLine line) -> line.start().date()));
        return lines;
    }

    private static Optional<EffectiveAt> start(Session session, AsOf asOf) {
        if (session.heldBy(asOf)) {
            return Optional.of(Objects.requireNonNull(session.held()).at());
        }
        return session.denied(asOf) ? Optional.of(session.when(asOf)) : session.plannedFor(asOf);
    }

    private static SessionLine line(KnownHistory history, Session session, AsOf asOf, EffectiveAt start,
                                    Optional<Gap> gap) {
        return new SessionLine(session.id(), state(history, session, asOf, start), When.of(start),
            minutes(session, asOf), session.evidence(asOf), saying(true, history, session, asOf),
            saying(false, history, session, asOf), session.contested(asOf), ahead(session, start),
            (int) session.planning().stream()
                .filter(it -> it.event() instanceof SessionRescheduled && asOf.reached(it.earliest())).count(),
            gap.map(Gap::active).orElse(null), gap.filter(Gap::judged).map(Gap::onTime).orElse(null), shownBy(session));
    }

    private static List<ParticipantId> saying(boolean tookPlace, KnownHistory history, Session session, AsOf asOf) {
        var members = history.lifecycle().members().stream().map(Member::participant).toList();
        var said = session.testimony().stream().filter(word -> asOf.reached(word.key())).toList();
        var words = Testimony.of(said, members).words();
        return members.stream().filter(it -> words.containsKey(it) && words.get(it).tookPlace() == tookPlace)
            .toList();
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
        return session.testimony().stream().filter(it -> asOf.reached(it.earliest()))
            .flatMap(it -> it.event() instanceof SessionHeld held ? Stream.ofNullable(held.minutes()) : Stream.empty())
            .findFirst().orElseGet(() -> session.plannedMinutes(asOf));
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
