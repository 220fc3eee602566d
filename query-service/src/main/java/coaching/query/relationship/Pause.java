package coaching.query.relationship;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipResumed;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A rest, begun by as-of.
///
/// @param to first day after it, absent while it lasts
record Pause(LocalDate from, @Nullable LocalDate to, PauseReason reason) {

    static List<Pause> of(KnownHistory history, AsOf asOf) {
        var pauses = new ArrayList<Pause>();
        for (var fact : history.frame()) {
            if (asOf.reached(fact.earliest())) {
                switch (fact.event()) {
                    case RelationshipPaused paused -> begin(pauses, fact.at().date(), paused.reason());
                    case RelationshipResumed _, RelationshipClosed _ -> end(pauses, fact.at().date());
                    default -> {}
                }
            }
        }
        return pauses;
    }

    private static void begin(List<Pause> pauses, LocalDate from, PauseReason reason) {
        if (pauses.isEmpty() || pauses.getLast().to() != null) {
            pauses.add(new Pause(from, null, reason));
        }
    }

    private static void end(List<Pause> pauses, LocalDate to) {
        if (!pauses.isEmpty() && pauses.getLast().to() == null) {
            pauses.add(new Pause(pauses.getLast().from(), to, pauses.removeLast().reason()));
        }
    }
}
