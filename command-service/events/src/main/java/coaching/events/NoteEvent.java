package coaching.events;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;

/// What coordinators write down about a relationship or a participant: that there is something, when and by whom. The words
/// are in the vault, for the coordinators of the programme alone. These facts are neither replaced nor corrected.
public sealed interface NoteEvent extends ProgrammeFact {

    TextId text();

    /// Counts from 1 in each note; versions are never edited.
    int version();

    /// The coordinator who wrote it.
    PersonId by();

    /// SHA-256 of the ciphertext, in hexadecimal.
    String digest();

    /// The relationship or the participant.
    Subject about();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    record NoteOnRelationshipWritten(ProgrammeId programme, RelationshipId relationship, TextId text, int version,
                                     PersonId by, String digest,
                                     EffectiveAt at) implements NoteEvent, RelationshipFact {

        @Override
        public Subject about() {
            return new Subject(Subject.Type.RELATIONSHIP, relationship.value());
        }
    }

    record NoteOnParticipantWritten(ProgrammeId programme, ParticipantId participant, TextId text, int version,
                                    PersonId by, String digest, EffectiveAt at) implements NoteEvent {

        @Override
        public Subject about() {
            return new Subject(Subject.Type.PARTICIPANT, participant.value());
        }
    }
}
