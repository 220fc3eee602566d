package coaching.chronology;

import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.id.EventId;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which corrections are in force. Of several corrections of one fact the last one recorded counts. A correction can
/// itself be withdrawn; then what it corrected stands again.
public final class Corrections {

    private record Correction(EventId id, FactCorrected event) {}

    private final Map<EventId, Correction> bySubject = new HashMap<>();

    /// @param log in the order of the log
    public static Corrections of(List<? extends Placed> log) {
        return new Corrections(log);
    }

    /// Latest first, so that a withdrawn correction is passed over before it can do anything.
    private Corrections(List<? extends Placed> log) {
        for (var fact : log.reversed()) {
            if (fact.event() instanceof FactCorrected event && !withdrawn(fact.id())) {
                bySubject.putIfAbsent(event.supersedes(), new Correction(fact.id(), event));
            }
        }
    }

    boolean isEmpty() {
        return bySubject.isEmpty();
    }

    /// The correction in force of a fact.
    public Optional<FactCorrected> of(EventId fact) {
        return Optional.ofNullable(bySubject.get(fact)).map(Correction::event);
    }

    public boolean withdrawn(EventId fact) {
        var correction = bySubject.get(fact);
        return correction != null && correction.event().withdraws();
    }

    /// The id of the correction in force of a fact, if it has one.
    @Nullable
    EventId idOf(EventId fact) {
        var correction = bySubject.get(fact);
        return correction == null ? null : correction.id();
    }
}
