package coaching.query.relationship;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.Lifecycle;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.RelationshipClosed;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// How a relationship ended, by as-of.
record Closure(LocalDate on, Outcome outcome, CloseReason reason) {

    static @Nullable Closure of(Lifecycle lifecycle, AsOf asOf) {
        var closed = lifecycle.closed();
        return closed != null && Lifecycle.reached(closed, asOf) && closed.event() instanceof RelationshipClosed event
            ? new Closure(closed.at().date(), event.outcome(), event.reason())
            : null;
    }
}
