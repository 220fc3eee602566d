package coaching.chronology;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.id.EventId;

import java.time.Instant;

/// A fact that has its place in the chronology.
public interface Placed {

    EventId id();

    CoachingEvent event();

    /// When it happened, as corrected.
    EffectiveAt at();

    /// What it is sorted by, and from when on it counts: see [Chronology].
    Instant key();
}
