package coaching.events.id;

import java.util.UUID;

/// A programme of peer coaching in one organisation.
public record ProgrammeId(UUID value) implements Id {

    public static ProgrammeId of(String value) {
        return new ProgrammeId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
