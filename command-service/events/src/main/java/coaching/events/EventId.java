package coaching.events;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names one event for ever. Derived from the command key and the event's index, so that a retried command
/// cannot mint a second id for the same fact.
public record EventId(UUID value) implements Id {

    public static EventId of(String value) {
        return new EventId(UUID.fromString(value));
    }

    /// A name-based UUID (RFC 9562 version 3, as the JDK makes them) over `key/index`.
    public static EventId derived(String commandKey, int index) {
        return new EventId(UUID.nameUUIDFromBytes((commandKey + "/" + index).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
