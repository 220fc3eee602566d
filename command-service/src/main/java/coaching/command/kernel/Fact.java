package coaching.command.kernel;

import coaching.chronology.Logged;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.EventId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An event as it stands in the log, under the name by which a correction refers to it.
///
/// @param event where it was moved by a correction, as if it had been recorded so
/// @param recordedAt when Kept learnt it
/// @param onBehalf whether somebody else said it for the member it names
/// @param key what it is sorted by; of a fact that has no place yet, the first instant it can have been
public record Fact(EventId id, CoachingEvent event, Instant recordedAt, boolean onBehalf,
                   Instant key) implements Logged<Fact> {

    public Fact(EventId id, CoachingEvent event, Instant recordedAt, boolean onBehalf) {
        this(id, event, recordedAt, onBehalf, event.at().earliest());
    }

    /// Said by whom it names, long after it happened.
    public Fact(EventId id, CoachingEvent event) {
        this(id, event, Instant.MAX, false);
    }

    @Override
    public EffectiveAt at() {
        return event.at();
    }

    @Override
    public Fact placed(EffectiveAt at, Instant place, @Nullable EventId movedBy) {
        return new Fact(id, at.equals(event.at()) ? event : Redated.to(at, event), recordedAt, onBehalf, place);
    }
}
