package coaching.events.id;

import java.util.UUID;

/// Two or more colleagues who coach each other.
public record RelationshipId(UUID value) implements Id {

    public static RelationshipId of(String value) {
        return new RelationshipId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
