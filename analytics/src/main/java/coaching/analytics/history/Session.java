package coaching.analytics.history;

import coaching.events.EffectiveAt;
import coaching.events.Evidence;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One session as far as it is known.
///
/// @param held when it took place, if anybody says it did
/// @param evidence how well that is supported by everything known; as-of does not lower it
/// @param denied a member says it did not take place
/// @param planning bookings and cancellations in the order in which they were made
/// @param testimony who said what about it, in the order of the log
public record Session(SessionId id, @Nullable Held held, Evidence evidence, boolean denied, List<Fact> planning,
                      List<Fact> testimony) {

    public Session {
        planning = Collections.unmodifiableList(planning);
        testimony = Collections.unmodifiableList(testimony);
    }

    /// @param day the local date as a number
    public record Held(EffectiveAt at, Instant earliest, int day) {

        static Held of(Fact held) {
            return new Held(held.at(), held.earliest(), held.day());
        }

        static Held at(EffectiveAt at) {
            return new Held(at, at.earliest(), (int) at.date().toEpochDay());
        }
    }

    public boolean heldBy(AsOf asOf) {
        return held != null && asOf.reached(held.earliest());
    }

    /// When it was to begin, by the bookings made until then; empty when none was or it had been cancelled.
    public Optional<EffectiveAt> bookedFor(AsOf asOf) {
        return lastPlan(asOf).filter(plan -> !(plan.event() instanceof SessionCancelled)).map(Session::startOf);
    }

    public boolean cancelledBy(AsOf asOf) {
        return !heldBy(asOf) && lastPlan(asOf).filter(plan -> plan.event() instanceof SessionCancelled).isPresent();
    }

    /// The last start it was booked for, cancelled or not.
    public Optional<EffectiveAt> plannedFor(AsOf asOf) {
        return planning.stream().filter(plan -> asOf.reached(plan.earliest()))
            .filter(plan -> !(plan.event() instanceof SessionCancelled))
            .reduce((_, later) -> later).map(Session::startOf);
    }

    /// Every fact it rests on.
    public Stream<Fact> facts() {
        return Stream.concat(planning.stream(), testimony.stream());
    }

    private Optional<Fact> lastPlan(AsOf asOf) {
        for (var plan : planning.reversed()) {
            if (asOf.reached(plan.earliest())) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
    }

    static EffectiveAt startOf(Fact booking) {
        return switch ((SessionEvent) booking.event()) {
            case SessionScheduled scheduled -> scheduled.start();
            case SessionRescheduled rescheduled -> rescheduled.start();
            case SessionCancelled _, SessionHeld _, SessionAttested _, SessionCorroborated _ ->
                throw new IllegalArgumentException("no booking: " + booking.event());
        };
    }
}
