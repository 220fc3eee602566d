package coaching.events.id;

import java.util.UUID;

/// A human being across programmes: a pseudonym, never a name.
public record PersonId(UUID value) implements Id {

    public static PersonId of(String value) {
        return new PersonId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
