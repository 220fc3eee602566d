package coaching.command.history;

import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A time the members agreed not to meet.
///
/// @param until absent while it lasts
record Pause(EffectiveAt from, @Nullable EffectiveAt until) {

    static List<Pause> begun(List<Pause> pauses, EffectiveAt at) {
        return Stream.concat(pauses.stream(), Stream.of(new Pause(at, null))).toList();
    }

    static List<Pause> ended(List<Pause> pauses, EffectiveAt at) {
        return pauses.stream().map(pause -> pause.until() == null ? new Pause(pause.from(), at) : pause).toList();
    }

    /// A day on which a pause began or ended at some moment is not all pause: a session may have been on either side.
    boolean coversAllOf(EffectiveAt at) {
        return !at.earliest().isBefore(from.earliest()) && isOverBefore(at);
    }

    private boolean isOverBefore(EffectiveAt at) {
        if (until == null) {
            return true;
        }
        return switch (at) {
            case Moment moment -> moment.instant().isBefore(until.earliest());
            case Day day -> !day.latest().isAfter(until.earliest());
        };
    }
}
