package coaching.command.http;

import coaching.command.problem.BadRequest;
import coaching.command.problem.HttpRule;
import coaching.events.ActionItemId;
import coaching.events.EventId;
import coaching.events.GoalId;
import coaching.events.Id;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.events.SessionId;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads ids of every kind from their bare UUID: all 36 characters of it, as the JDK itself is not strict.
final class Ids {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static final Map<Class<? extends Id>, Function<UUID, ? extends Id>> KINDS = Map.of(
        ProgrammeId.class, ProgrammeId::new,
        ParticipantId.class, ParticipantId::new,
        PersonId.class, PersonId::new,
        RelationshipId.class, RelationshipId::new,
        SessionId.class, SessionId::new,
        GoalId.class, GoalId::new,
        ActionItemId.class, ActionItemId::new,
        EventId.class, EventId::new);

    /// @throws IllegalArgumentException if it is not one
    static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    static ParticipantId participant(String text, String field) {
        try {
            return new ParticipantId(uuid(text));
        } catch (IllegalArgumentException _) {
            throw new BadRequest(HttpRule.MALFORMED_HEADER, field, field + " is not a UUID.");
        }
    }

    private Ids() {}
}
