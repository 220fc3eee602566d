package coaching.command.kernel;

import coaching.events.id.EventId;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What became of a command.
///
/// @param position of the last event it led to; absent when nothing changed
/// @param more what the command itself had to tell
/// @param replayed whether this repeats the answer of an earlier request
public record Answer(int status, String commandKey, List<Happened> events, Map<String, Object> more,
                     @Nullable Long position, boolean replayed) {

    public Answer {
        events = List.copyOf(events);
        more = Map.copyOf(more);
    }

    public Answer at(long lastPosition) {
        return new Answer(status, commandKey, events, more, events.isEmpty() ? null : lastPosition, replayed);
    }

    public Answer again() {
        return new Answer(status, commandKey, events, more, position, true);
    }

    /// With one thing more to tell.
    public Answer telling(String name, Object what) {
        var all = new HashMap<>(more);
        all.put(name, what);
        return new Answer(status, commandKey, events, all, position, replayed);
    }

    /// @param type wire name
    public record Happened(EventId id, String type) {}
}
