package coaching.events;

import coaching.events.id.ProgrammeId;

/// A fact within one programme.
public sealed interface ProgrammeFact extends CoachingEvent
    permits ProgrammeEvent, ParticipantEvent, RevelationEvent, NoteEvent, RelationshipFact {

    ProgrammeId programme();
}
