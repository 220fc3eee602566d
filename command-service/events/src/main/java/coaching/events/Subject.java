package coaching.events;

import coaching.events.CorrectionEvent.FactCorrected;

import java.util.UUID;

/// What a fact is about. The facts about one subject are kept in one order.
public record Subject(Type type, UUID id) {

    public enum Type {
        PROGRAMME(Tag.PROGRAMME),
        PARTICIPANT(Tag.PARTICIPANT),
        PERSON(Tag.PERSON),
        RELATIONSHIP(Tag.RELATIONSHIP),
        SESSION(Tag.SESSION),
        GOAL(Tag.GOAL),
        ACTION_ITEM(Tag.ACTION_ITEM),
        TEXT(Tag.TEXT);

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
            case PersonEvent it -> new Subject(Type.PERSON, it.person().value());
            case RoleEvent it -> new Subject(Type.PERSON, it.person().value());
            case PrivacyEvent it -> new Subject(Type.PERSON, it.person().value());
            case RevelationEvent it -> new Subject(Type.PERSON, it.person().value());
            case ParticipantEvent it -> new Subject(Type.PARTICIPANT, it.participant().value());
            case RelationshipEvent it -> new Subject(Type.RELATIONSHIP, it.relationship().value());
            case SessionEvent it -> new Subject(Type.SESSION, it.session().value());
            case GoalEvent it -> new Subject(Type.GOAL, it.goal().value());
            case ActionItemEvent it -> new Subject(Type.ACTION_ITEM, it.actionItem().value());
            case TextEvent it -> new Subject(Type.TEXT, it.text().value());
            case NoteEvent it -> new Subject(Type.TEXT, it.text().value());
            case CaseloadEvent it -> new Subject(Type.RELATIONSHIP, it.relationship().value());
            case ViewEvent it -> new Subject(Type.RELATIONSHIP, it.relationship().value());
            case FactCorrected it -> it.subject();
        };
    }
}
