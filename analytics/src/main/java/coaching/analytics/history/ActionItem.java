package coaching.analytics.history;

import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemDropped;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.ActionItemId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// One promise as far as it is known.
///
/// @param agreed the agreement; its due date is the original one, kept for ever
/// @param originalEnd the last instant of the original due date, where the owner lives
/// @param later what became of it, in the order in which it happened
public record ActionItem(ActionItemId id, Fact agreed, ActionItemAgreed terms, Instant originalEnd, List<Fact> later) {

    static ActionItem of(Fact agreed, ActionItemAgreed terms, List<Fact> later) {
        return new ActionItem(terms.actionItem(), agreed, terms, AsOf.endOf(terms.due(), terms.zone()), later);
    }

    public enum State { OPEN, COMPLETED, DROPPED }

    public LocalDate originalDue() {
        return terms.due();
    }

    public ZoneId zone() {
        return terms.zone();
    }

    public boolean agreedBy(AsOf asOf) {
        return asOf.reached(agreed.earliest());
    }

    /// The due date as last renegotiated until then.
    public LocalDate currentDue(AsOf asOf) {
        var due = originalDue();
        for (var fact : later) {
            if (fact.event() instanceof ActionItemRenegotiated renegotiated && asOf.reached(fact.earliest())) {
                due = renegotiated.due();
            }
        }
        return due;
    }

    public State state(AsOf asOf) {
        return stateAt(asOf.last());
    }

    /// Whether it stood completed when `due` ended, at 24:00 in the owner's zone. What is reopened before that and
    /// not completed again was not done by then; what is reopened later was.
    public boolean doneBy(LocalDate due) {
        return stateAt(endOf(due)) == State.COMPLETED;
    }

    /// Whether a due date of it is over, as [AsOf#over], worked out once for the original one.
    public boolean over(LocalDate due, AsOf asOf) {
        return asOf.reached(endOf(due));
    }

    private Instant endOf(LocalDate due) {
        return due.equals(terms.due()) ? originalEnd : AsOf.endOf(due, zone());
    }

    /// Whether it was ever completed, reopened since or not.
    public boolean everDone(AsOf asOf) {
        return later.stream().anyMatch(f -> f.event() instanceof ActionItemCompleted && asOf.reached(f.earliest()));
    }

    /// Every fact it rests on.
    public Stream<Fact> facts() {
        return Stream.concat(Stream.of(agreed), later.stream());
    }

    private State stateAt(Instant last) {
        var state = State.OPEN;
        for (var fact : later) {
            if (!fact.earliest().isAfter(last)) {
                state = after(state, fact);
            }
        }
        return state;
    }

    private static State after(State state, Fact fact) {
        return switch ((ActionItemEvent) fact.event()) {
            case ActionItemCompleted _ -> State.COMPLETED;
            case ActionItemDropped _ -> State.DROPPED;
            case ActionItemReopened _ -> State.OPEN;
            case ActionItemAgreed _, ActionItemRenegotiated _, ActionItemReviewed _ -> state;
        };
    }
}
