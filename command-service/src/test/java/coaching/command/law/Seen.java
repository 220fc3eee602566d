package coaching.command.law;

import coaching.events.EffectiveAt;
import coaching.events.id.ActionItemId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

import static java.util.Objects.requireNonNull;

/// What one side holds of the pair, in the same words whichever side it is.
///
/// @param relationship its state; paused is one
/// @param pauses first day and, unless it lasts, last day of each
/// @param sessions by id
/// @param items by id
/// @param goals by id
record Seen(String relationship, List<String> pauses, SortedMap<String, Meeting> sessions,
            SortedMap<String, Promise> items, SortedMap<String, Aim> goals) {

    Meeting meeting(SessionId id) {
        return requireNonNull(sessions.get(id.toString()));
    }

    Promise promise(ActionItemId id) {
        return requireNonNull(items.get(id.toString()));
    }

    /// @param planned its place in the calendar, cancelled or not
    /// @param tookPlace whether somebody says so, denied by others or not
    record Meeting(@Nullable EffectiveAt planned, boolean cancelled, @Nullable EffectiveAt held, boolean tookPlace,
                   boolean denied) {}

    record Promise(String state, @Nullable LocalDate due, SortedSet<String> reviewedAt) {}

    record Aim(boolean set, @Nullable EffectiveAt criteria, List<Integer> scores) {}
}
