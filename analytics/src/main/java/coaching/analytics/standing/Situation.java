package coaching.analytics.standing;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Protocols.InForce;
import coaching.analytics.history.Session;
import coaching.analytics.meetings.HeldSessions;
import coaching.analytics.metric.Question;
import coaching.events.EffectiveAt;
import coaching.events.Evidence;
import coaching.events.Policy;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static java.util.Comparator.comparing;

/// How things stand with one relationship as of the question: what the attention rules look at.
///
/// It is what the facts say, whatever evidence the question asks for: one uncontested word is enough.
///
/// @param held the sessions that count, in the order in which they took place
record Situation(KnownHistory history, AsOf asOf, Policy policy, List<Session> held, Optional<EffectiveAt> memberLeft) {

    static Situation of(KnownHistory history, Question question) {
        var asOf = question.asOf();
        var left = history.participants().stream()
            .flatMap(it -> question.presence().left(it, asOf.last(), question).stream())
            .min(comparing(EffectiveAt::earliest));
        return new Situation(history, asOf, question.policyAt(asOf.last()),
            HeldSessions.of(history, question.minEvidence(Evidence.E1)).counted(), left);
    }

    /// Neither resting nor without one of its members.
    boolean running() {
        return active() && !paused() && memberLeft.isEmpty();
    }

    /// The last session of which one member says that it took place and another that it did not.
    Optional<EffectiveAt> contested() {
        return history.sessions().stream().filter(session -> session.contested(asOf))
            .map(session -> session.when(asOf)).max(comparing(EffectiveAt::earliest));
    }

    /// The last session, if nobody says that it took place and somebody that it did not.
    Optional<EffectiveAt> denied() {
        var latest = history.sessions().stream().filter(it -> it.denied(asOf) || it.heldBy(asOf))
            .max(comparing(it -> it.when(asOf).earliest()));
        return latest.filter(it -> it.denied(asOf)).map(it -> it.when(asOf));
    }

    /// Somebody recorded a first session and somebody denies it, which is a reason of its own.
    boolean firstSessionDisputed() {
        return held.isEmpty() && (contested().isPresent() || denied().isPresent());
    }

    /// Active days from the activation to the first session that is booked ahead.
    Optional<Booked> firstAhead() {
        var activated = history.lifecycle().activated();
        return activated == null ? Optional.empty()
            : history.nextSession(asOf).map(start -> new Booked(start.date(),
                history.cadence().activeDays(activated.day(), (int) start.date().toEpochDay())));
    }

    /// @param days how long after the activation
    record Booked(LocalDate on, int days) {}

    Lifecycle.State state() {
        return history.lifecycle().state(asOf);
    }

    boolean active() {
        return state() == Lifecycle.State.ACTIVE;
    }

    boolean paused() {
        return active() && history.pausedOn(asOf);
    }

    /// Days the running pause has lasted.
    int pausedDays() {
        var today = todayAt(history.lifecycle().activated());
        return today - history.cadence().pauses().since(today);
    }

    int daysSince(@Nullable Fact fact) {
        return fact == null ? 0 : todayAt(fact) - fact.day();
    }

    int activeDaysSince(@Nullable Fact fact) {
        return fact == null ? 0 : history.cadence().activeDays(fact.day(), todayAt(fact));
    }

    int activeDaysSinceLastSession() {
        var last = held.getLast();
        return history.cadence().activeDays(HeldSessions.day(last), HeldSessions.today(asOf, last));
    }

    /// The protocol in force on the day of as-of.
    Optional<InForce> protocol() {
        return history.cadence().protocols().on(todayAt(history.lifecycle().activated()));
    }

    boolean sessionBooked() {
        return history.nextSession(asOf).isPresent();
    }

    /// How many of the latest sessions, held or cancelled, were cancelled in a row.
    int cancelledInARow() {
        var outcomes = history.sessions().stream()
            .filter(session -> session.heldUndeniedBy(asOf) || session.cancelledBy(asOf))
            .sorted(comparing(this::start)).toList();
        return (int) outcomes.reversed().stream().takeWhile(session -> session.cancelledBy(asOf)).count();
    }

    private Instant start(Session session) {
        var held = session.held();
        return held != null && session.heldBy(asOf)
            ? held.earliest()
            : session.plannedFor(asOf).map(EffectiveAt::earliest).orElse(Instant.MAX);
    }

    /// Open action items that were carried over two sessions at least.
    long carriedOver() {
        return history.openItems(asOf).stream().filter(item -> item.carriedOver(held) >= 2).count();
    }

    private int todayAt(@Nullable Fact fact) {
        return fact == null ? (int) asOf.at().date().toEpochDay() : asOf.dayIn(fact.at().zone());
    }
}
