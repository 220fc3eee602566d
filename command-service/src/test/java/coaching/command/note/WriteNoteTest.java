package coaching.command.note;

import coaching.events.EffectiveAt;
import coaching.events.NoteEvent.NoteOnParticipantWritten;
import coaching.events.NoteEvent.NoteOnRelationshipWritten;
import coaching.events.PersonEvent.PersonMerged;
import coaching.events.Subject;
import coaching.events.id.PersonId;
import coaching.events.id.TextId;
import org.junit.jupiter.api.Test;

import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.closed;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.command.text.TextRefusal.ABOUT_SOMETHING_ELSE;
import static coaching.command.text.TextRefusal.BEFORE_THE_VERSION;
import static coaching.command.text.TextRefusal.NOT_THE_AUTHOR;
import static coaching.command.text.TextRefusal.VERSION_OUT_OF_TURN;
import static coaching.command.text.TextRefusal.VERSION_TAKEN;

class WriteNoteTest {

    static final TextId NOTE = new TextId(uuid("note"));
    static final PersonId CORA = new PersonId(uuid("cora"));
    static final PersonId CARL = new PersonId(uuid("carl"));
    static final Subject PAIR = new Subject(Subject.Type.RELATIONSHIP, RELATIONSHIP.value());
    static final Subject ONE = new Subject(Subject.Type.PARTICIPANT, ANN.value());

    static NoteOnRelationshipWritten written(int version, String digest, EffectiveAt at) {
        return new NoteOnRelationshipWritten(PROGRAMME, RELATIONSHIP, NOTE, version, CORA, digest, at);
    }

    static WriteNote write(Subject about, PersonId by, int version, String digest, EffectiveAt at) {
        return new WriteNote(PROGRAMME, about, NOTE, version, by, digest, at);
    }

    static WriteNote write(int version, String digest, EffectiveAt at) {
        return write(PAIR, CORA, version, digest, at);
    }

    @Test
    void a_note_is_on_a_relationship_also_after_its_closing_or_on_a_participant() {
        given(active()).when(write(1, "aa", TUESDAY)).then(written(1, "aa", TUESDAY));
        given(active(closed(TUESDAY))).when(write(1, "aa", WEDNESDAY)).then(written(1, "aa", WEDNESDAY));
        given(active()).when(write(ONE, CORA, 1, "aa", TUESDAY))
            .then(new NoteOnParticipantWritten(PROGRAMME, ANN, NOTE, 1, CORA, "aa", TUESDAY));
    }

    @Test
    void versions_come_one_after_the_other_and_are_never_edited() {
        var first = written(1, "aa", TUESDAY);
        given(active(first)).when(write(2, "bb", WEDNESDAY)).then(written(2, "bb", WEDNESDAY));
        given(active(first)).when(write(1, "aa", WEDNESDAY)).thenNothing();
        given(active(first)).when(write(1, "bb", WEDNESDAY)).thenRefused(VERSION_TAKEN);
        given(active(first)).when(write(3, "bb", WEDNESDAY)).thenRefused(VERSION_OUT_OF_TURN);
        given(active(first)).when(write(2, "bb", MONDAY)).thenRefused(BEFORE_THE_VERSION);
    }

    @Test
    void a_note_is_its_authors_whichever_record_they_have_and_about_one_thing() {
        var first = written(1, "aa", TUESDAY);
        given(active(first)).when(write(PAIR, CARL, 2, "bb", WEDNESDAY)).thenRefused(NOT_THE_AUTHOR);
        given(active(first)).when(write(ONE, CORA, 2, "bb", WEDNESDAY)).thenRefused(ABOUT_SOMETHING_ELSE);
        given(active(first, new PersonMerged(CORA, CARL, TUESDAY))).when(write(PAIR, CARL, 2, "bb", WEDNESDAY))
            .then(new NoteOnRelationshipWritten(PROGRAMME, RELATIONSHIP, NOTE, 2, CARL, "bb", WEDNESDAY));
    }
}
