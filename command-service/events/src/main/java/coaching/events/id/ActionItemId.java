package coaching.events.id;

import java.util.UUID;

/// One promise.
public record ActionItemId(UUID value) implements Id {

    public static ActionItemId of(String value) {
        return new ActionItemId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
