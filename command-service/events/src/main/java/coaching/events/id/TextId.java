package coaching.events.id;

import java.util.UUID;

/// Something a member wrote for the others, or a coordinator for the coordinators.
public record TextId(UUID value) implements Id {

    public static TextId of(String value) {
        return new TextId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
