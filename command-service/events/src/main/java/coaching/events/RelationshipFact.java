package coaching.events;

/// A fact that belongs to one relationship, whichever family it is of.
public sealed interface RelationshipFact extends CoachingEvent
    permits RelationshipEvent, SessionEvent, GoalEvent, ActionItemEvent, CorrectionEvent {

    RelationshipId relationship();
}
