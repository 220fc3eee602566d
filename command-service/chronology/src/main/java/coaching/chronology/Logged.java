package coaching.chronology;

import coaching.events.EffectiveAt;
import coaching.events.id.EventId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A fact as the log holds it, which can be given its place.
///
/// @param <F> the implementing type
public interface Logged<F extends Logged<F>> extends Placed {

    /// The same fact at its place.
    ///
    /// @param movedBy the correction that moved it
    F placed(EffectiveAt at, Instant key, @Nullable EventId movedBy);
}
