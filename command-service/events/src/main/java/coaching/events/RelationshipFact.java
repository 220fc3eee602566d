package coaching.events;

import coaching.events.id.RelationshipId;

/// A fact that belongs to one relationship, whichever family it is of.
public sealed interface RelationshipFact extends ProgrammeFact
    permits RelationshipEvent, SessionEvent, GoalEvent, ActionItemEvent, TextEvent, ViewEvent, CorrectionEvent {

    RelationshipId relationship();
}
