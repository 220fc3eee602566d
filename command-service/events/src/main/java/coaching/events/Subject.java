package coaching.events;

import coaching.events.CorrectionEvent.FactCorrected;

import java.util.UUID;

/// What a fact is about. The facts about one subject are kept in one order.
public record Subject(Type type, UUID id) {

    public enum Type {
        PROGRAMME(Tag.PROGRAMME),
        PARTICIPANT(Tag.PARTICIPANT),
        RELATIONSHIP(Tag.RELATIONSHIP),
        SESSION(Tag.SESSION),
        GOAL(Tag.GOAL),
        ACTION_ITEM(Tag.ACTION_ITEM);

        private final String tag;

        Type(String tag) {
            this.tag = tag;
        }
    }

    public Tag tag() {
        return new Tag(type.tag, id.toString());
    }

    /// A correction is about what the corrected fact is about.
    public static Subject of(CoachingEvent event) {
        return switch (event) {
            case ProgrammeEvent it -> new Subject(Type.PROGRAMME, it.programme().value());
            case ParticipantEvent it -> new Subject(Type.PARTICIPANT, it.participant().value());
            case RelationshipEvent it -> new Subject(Type.RELATIONSHIP, it.relationship().value());
            case SessionEvent it -> new Subject(Type.SESSION, it.session().value());
            case GoalEvent it -> new Subject(Type.GOAL, it.goal().value());
            case ActionItemEvent it -> new Subject(Type.ACTION_ITEM, it.actionItem().value());
            case FactCorrected it -> it.subject();
        };
    }
}
