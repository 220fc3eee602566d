package coaching.events.id;

import java.util.UUID;

/// An identity chosen by the client, on the wire its bare UUID.
public sealed interface Id
    permits ProgrammeId, ParticipantId, PersonId, RelationshipId, SessionId, GoalId, ActionItemId, TextId, EventId {

    UUID value();
}
