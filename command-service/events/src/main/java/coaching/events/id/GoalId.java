package coaching.events.id;

import java.util.UUID;

/// What a member wants to get better at.
public record GoalId(UUID value) implements Id {

    public static GoalId of(String value) {
        return new GoalId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
