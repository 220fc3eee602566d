package coaching.events.id;

import java.util.UUID;

/// One person's place in one programme.
public record ParticipantId(UUID value) implements Id {

    public static ParticipantId of(String value) {
        return new ParticipantId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
