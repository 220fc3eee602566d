package coaching.command.actionitem;

import coaching.command.kernel.Order;
import coaching.command.kernel.Rejected;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemDropped;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.EffectiveAt;
import coaching.events.SessionId;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import static coaching.command.actionitem.ActionItemRefusal.ALREADY_COMPLETED;
import static coaching.command.actionitem.ActionItemRefusal.ALREADY_DROPPED;
import static coaching.command.actionitem.ActionItemRefusal.BEFORE_THE_AGREEMENT;
import static coaching.command.actionitem.ActionItemRefusal.NOT_COMPLETED;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_ACTION_ITEM;

/// The state of one action item. A fact about an item that does not stand (its agreement was withdrawn) changes nothing.
sealed interface Promise {

    record None() implements Promise {}

    record Open(ActionItemAgreed agreed, LocalDate due, Set<SessionId> reviewedAt) implements Promise {}

    record Done(Open before, EffectiveAt at) implements Promise {}

    record Dropped() implements Promise {}

    static Promise none() {
        return new None();
    }

    default Promise evolve(ActionItemEvent event) {
        return switch (event) {
            case ActionItemAgreed e -> new Open(e, e.due(), Set.of());
            case ActionItemRenegotiated e -> this instanceof Open(var agreed, _, var reviewed)
                ? new Open(agreed, e.due(), reviewed)
                : this;
            case ActionItemReviewed e -> this instanceof Open open ? reviewed(open, e.session()) : this;
            case ActionItemCompleted e -> this instanceof Open open ? new Done(open, e.at()) : this;
            case ActionItemReopened _ -> this instanceof Done(var before, _) ? before : this;
            case ActionItemDropped _ -> this instanceof Open ? new Dropped() : this;
        };
    }

    /// Still to be done, and agreed by then.
    default Open requireOpen(EffectiveAt at) {
        return switch (this) {
            case None _ -> throw new Rejected(UNKNOWN_ACTION_ITEM);
            case Done _ -> throw new Rejected(ALREADY_COMPLETED);
            case Dropped _ -> throw new Rejected(ALREADY_DROPPED);
            case Open open -> {
                BEFORE_THE_AGREEMENT.when(Order.isBefore(at, open.agreed().at()));
                yield open;
            }
        };
    }

    default Done requireDone() {
        return switch (this) {
            case None _ -> throw new Rejected(UNKNOWN_ACTION_ITEM);
            case Dropped _ -> throw new Rejected(ALREADY_DROPPED);
            case Open _ -> throw new Rejected(NOT_COMPLETED);
            case Done done -> done;
        };
    }

    private static Open reviewed(Open open, SessionId session) {
        var more = new HashSet<>(open.reviewedAt());
        more.add(session);
        return new Open(open.agreed(), open.due(), Set.copyOf(more));
    }
}
