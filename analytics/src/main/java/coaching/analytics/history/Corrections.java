package coaching.analytics.history;

import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EventId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sees past what was wrong: withdrawn facts are gone, moved facts are where they belong.
///
/// Of several corrections of one fact the last one recorded counts. A correction can itself be withdrawn; then
/// what it corrected stands again.
final class Corrections {

    private static final Comparator<Fact> BY_EFFECT = (one, other) -> {
        var order = one.earliest().compareTo(other.earliest());
        return order != 0 ? order : Long.compare(one.position(), other.position());
    };

    private record Correction(EventId id, FactCorrected event) {}

    private final Map<EventId, Correction> bySubject = new HashMap<>();

    /// @param known in the order of the log
    /// @return what stands of it, without the corrections, in the order in which it happened
    static List<Fact> apply(List<Fact> known) {
        var corrections = new Corrections(known);
        var standing = new ArrayList<Fact>(known.size());
        for (var fact : known) {
            var corrected = fact.event() instanceof FactCorrected ? null : corrections.corrected(fact);
            if (corrected != null) {
                standing.add(corrected);
            }
        }
        standing.sort(BY_EFFECT);
        return standing;
    }

    /// Latest first, so that a withdrawn correction is passed over before it can do anything.
    private Corrections(List<Fact> known) {
        for (var fact : known.reversed()) {
            if (fact.event() instanceof FactCorrected event && !withdrawn(fact.id())) {
                bySubject.putIfAbsent(event.supersedes(), new Correction(fact.id(), event));
            }
        }
    }

    private boolean withdrawn(EventId id) {
        var correction = bySubject.get(id);
        return correction != null && correction.event().withdraws();
    }

    private @Nullable Fact corrected(Fact fact) {
        var correction = bySubject.get(fact.id());
        if (correction == null) {
            return fact;
        }
        return correction.event().withdraws() ? null : fact.moved(correction.event(), correction.id());
    }
}
