package coaching.command.http;

import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.events.id.ActionItemId;
import coaching.events.id.EventId;
import coaching.events.id.GoalId;
import coaching.events.id.Id;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.id.TextId;

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
        TextId.class, TextId::new,
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
            throw Refused.because(RequestRule.MALFORMED_HEADER, field, field + " is not a UUID.");
        }
    }

    private Ids() {}
}
