package coaching.events;

import coaching.events.NoteEvent.NoteOnRelationshipWritten;
import coaching.events.id.RelationshipId;

/// A fact that belongs to one relationship, whichever family it is of.
public sealed interface RelationshipFact extends ProgrammeFact
    permits RelationshipEvent, SessionEvent, GoalEvent, ActionItemEvent, TextEvent, NoteOnRelationshipWritten,
    ViewEvent, CaseloadEvent, CorrectionEvent {

    RelationshipId relationship();
}
