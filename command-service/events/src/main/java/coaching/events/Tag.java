package coaching.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Something an event belongs to. Events are found, and decisions are bounded, by tags.
public record Tag(String key, String value) {

    public static final String PROGRAMME = "programme";
    public static final String PARTICIPANT = "participant";
    public static final String PERSON = "person";
    public static final String RELATIONSHIP = "relationship";
    public static final String SESSION = "session";
    public static final String GOAL = "goal";
    public static final String ACTION_ITEM = "actionItem";

    /// The key of an id of any kind: the field name it has in events.
    public static Tag of(Id id) {
        return new Tag(
            switch (id) {
                case ProgrammeId _ -> PROGRAMME;
                case ParticipantId _ -> PARTICIPANT;
                case PersonId _ -> PERSON;
                case RelationshipId _ -> RELATIONSHIP;
                case SessionId _ -> SESSION;
                case GoalId _ -> GOAL;
                case ActionItemId _ -> ACTION_ITEM;
                case EventId _ -> "event";
            },
            id.value().toString());
    }

    /// Decided per family, so that a new event of a family needs no change here. An event that changes whether
    /// its members are taken, or corrects one that did, also belongs to each member: a coach's capacity is counted from
    /// these.
    public static Set<Tag> of(CoachingEvent event) {
        var ids = new LinkedHashSet<Tag>();
        ids.add(of(event.programme()));
        switch (event) {
            case ProgrammeEvent _ -> {}
            case ParticipantEvent.ParticipantEnrolled e -> add(ids, e.participant(), e.person());
            case ParticipantEvent e -> add(ids, e.participant());
            case RelationshipEvent.RelationshipActivated e -> members(ids, e.relationship(), e.members());
            case RelationshipEvent.RelationshipClosed e -> members(ids, e.relationship(), e.members());
            case RelationshipEvent e -> add(ids, e.relationship());
            case SessionEvent e -> add(ids, e.relationship(), e.session());
            case GoalEvent e -> add(ids, e.relationship(), e.goal());
            case ActionItemEvent e -> add(ids, e.relationship(), e.actionItem());
            case CorrectionEvent.FactCorrected e -> corrected(ids, e);
        }
        return Set.copyOf(ids);
    }

    private static void members(Set<Tag> tags, RelationshipId relationship, List<Member> members) {
        add(tags, relationship);
        members.forEach(member -> add(tags, member.participant()));
    }

    private static void corrected(Set<Tag> tags, CorrectionEvent.FactCorrected event) {
        add(tags, event.relationship());
        tags.add(event.subject().tag());
        event.members().forEach(member -> add(tags, member));
    }

    private static void add(Set<Tag> tags, Id... ids) {
        for (var id : ids) {
            tags.add(of(id));
        }
    }
}
