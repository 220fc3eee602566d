package coaching.vault.text;

import coaching.events.Subject;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

/// What texts belong to, and who reads them there.
///
/// @param about a relationship or a participant
public record Place(ProgrammeId programme, Readers readers, Subject about) {

    /// Who reads what is written; stored.
    public enum Readers {
        /// Of the relationship.
        MEMBERS,
        /// Of the programme.
        COORDINATORS
    }

    public static Place ofMembers(ProgrammeId programme, RelationshipId relationship) {
        return new Place(programme, Readers.MEMBERS, new Subject(Subject.Type.RELATIONSHIP, relationship.value()));
    }

    public static Place ofCoordinators(ProgrammeId programme, RelationshipId relationship) {
        return new Place(programme, Readers.COORDINATORS,
            new Subject(Subject.Type.RELATIONSHIP, relationship.value()));
    }

    public static Place ofCoordinators(ProgrammeId programme, ParticipantId participant) {
        return new Place(programme, Readers.COORDINATORS, new Subject(Subject.Type.PARTICIPANT, participant.value()));
    }
}
