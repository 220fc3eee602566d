package coaching.analytics.replay;

import coaching.analytics.history.Fact;
import coaching.analytics.history.Lifecycle;
import coaching.events.Evidence;
import coaching.events.id.EventId;

import java.util.Optional;

/// One fact of a relationship and how things stood after it.
///
/// @param what the fact in one sentence, of activity, protocol, reasons and states only
/// @param supersededBy the correction known to have withdrawn or moved it
/// @param odd whether it was not possible where it stands, and so changed nothing
public record Step(Fact fact, String what, Optional<EventId> supersededBy, boolean odd, After after) {

    /// @param evidence of the session the fact is about
    public record After(Lifecycle.State lifecycle, boolean paused, int sessionsHeld, int openItems,
                        Optional<Evidence> evidence) {}
}
