package coaching.eventstore.append;

import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.NewEvent;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one transaction wants to write: all of it or nothing.
public record Append(Boundary boundary, List<NewEvent> events, @Nullable CommandKey key) {

    public static final int MOST_EVENTS = 100_000;
    static final long MOST_BYTES = 128L << 20;

    public Append {
        if (events.size() > MOST_EVENTS) {
            throw new IllegalArgumentException(
                "An append has at most " + MOST_EVENTS + " events, not " + events.size());
        }
        events = List.copyOf(events);
        if (size(events, key) > MOST_BYTES) {
            throw new IllegalArgumentException("An append has at most " + MOST_BYTES + " bytes");
        }
    }

    long size() {
        return size(events, key);
    }

    private static long size(List<NewEvent> events, @Nullable CommandKey key) {
        long size = key == null ? 100 : 300 + key.response().length;
        for (var event : events) {
            size += event.size();
        }
        return size;
    }
}
