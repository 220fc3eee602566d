package coaching.events;

import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;

import java.util.UUID;

/// What members write for each other: that there is something, when and by whom. The words are in the vault, for the
/// members alone.
public sealed interface TextEvent extends RelationshipFact {

    TextId text();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// @param version counts from 1 in each text; versions are never edited
    /// @param about the action item, goal, session or relationship that it is about, by `kind`
    /// @param digest SHA-256 of the ciphertext, in hexadecimal
    record TextWritten(ProgrammeId programme, RelationshipId relationship, TextId text, int version, Kind kind,
                       UUID about, ParticipantId by, String digest, EffectiveAt at) implements TextEvent {}

    enum Kind {
        /// What an action item promises.
        PROMISE(Subject.Type.ACTION_ITEM),
        /// What a goal is.
        GOAL(Subject.Type.GOAL),
        /// What a session is to be about.
        AGENDA(Subject.Type.SESSION),
        /// What was said in a session.
        SESSION_NOTE(Subject.Type.SESSION),
        /// Anything else among the members.
        NOTE(Subject.Type.RELATIONSHIP);

        private final Subject.Type about;

        Kind(Subject.Type about) {
            this.about = about;
        }

        public Subject.Type about() {
            return about;
        }
    }
}
