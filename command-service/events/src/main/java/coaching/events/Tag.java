package coaching.events;

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
import coaching.events.role.Role;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Something an event belongs to. Events are found, and decisions are bounded, by tags.
public record Tag(String key, String value) {

    public static final String PROGRAMME = "programme";
    public static final String PARTICIPANT = "participant";
    public static final String PERSON = "person";
    public static final String ROLE = "role";
    public static final String RELATIONSHIP = "relationship";
    public static final String SESSION = "session";
    public static final String GOAL = "goal";
    public static final String ACTION_ITEM = "actionItem";
    public static final String TEXT = "text";

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
                case TextId _ -> TEXT;
                case EventId _ -> "event";
            },
            id.value().toString());
    }

    /// What is said of a role, whoever has it.
    public static Tag of(Role role) {
        return new Tag(ROLE, role.name());
    }

    /// Decided per family, so that a new event of a family needs no change here. An event that changes whether
    /// its members are taken, or corrects one that did, also belongs to each member: a coach's capacity is counted from
    /// these.
    public static Set<Tag> of(CoachingEvent event) {
        var ids = new LinkedHashSet<Tag>();
        switch (event) {
            case RoleEvent e -> {
                add(ids, e.person());
                ids.add(of(e.role()));
            }
            case PersonEvent.PersonMerged e -> add(ids, e.person(), e.into());
            case PrivacyEvent e -> add(ids, e.person());
            case ProgrammeFact e -> within(ids, e);
        }
        return Set.copyOf(ids);
    }

    private static void within(Set<Tag> ids, ProgrammeFact event) {
        add(ids, event.programme());
        switch (event) {
            case ProgrammeEvent _ -> {}
            case ParticipantEvent.ParticipantEnrolled e -> add(ids, e.participant(), e.person());
            case ParticipantEvent e -> add(ids, e.participant());
            case RevelationEvent e -> add(ids, e.person());
            case NoteEvent.NoteOnRelationshipWritten e -> add(ids, e.relationship(), e.text());
            case NoteEvent.NoteOnParticipantWritten e -> add(ids, e.participant(), e.text());
            case RelationshipEvent.RelationshipActivated e -> members(ids, e.relationship(), e.members());
            case RelationshipEvent.RelationshipClosed e -> members(ids, e.relationship(), e.members());
            case RelationshipEvent e -> add(ids, e.relationship());
            case ViewEvent e -> add(ids, e.relationship());
            case CaseloadEvent e -> add(ids, e.relationship());
            case SessionEvent e -> add(ids, e.relationship(), e.session());
            case GoalEvent e -> add(ids, e.relationship(), e.goal());
            case ActionItemEvent e -> add(ids, e.relationship(), e.actionItem());
            case TextEvent e -> add(ids, e.relationship(), e.text());
            case CorrectionEvent.FactCorrected e -> corrected(ids, e);
        }
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
