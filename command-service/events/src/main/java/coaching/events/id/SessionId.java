package coaching.events.id;

import java.util.UUID;

/// One meeting, planned or held.
public record SessionId(UUID value) implements Id {

    public static SessionId of(String value) {
        return new SessionId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
