package coaching.chronology;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.id.EventId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The plainest fact there can be.
record Plain(EventId id, CoachingEvent event, EffectiveAt at, Instant key,
             @Nullable EventId movedBy) implements Logged<Plain> {

    Plain(EventId id, CoachingEvent event) {
        this(id, event, event.at(), event.at().earliest(), null);
    }

    @Override
    public Plain placed(EffectiveAt place, Instant by, @Nullable EventId moved) {
        return new Plain(id, event, place, by, moved);
    }
}
