package coaching.command.text;

import coaching.events.EffectiveAt;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.Horizon;
import coaching.events.GoalEvent.Origin;
import coaching.events.TextEvent.Kind;
import coaching.events.TextEvent.TextWritten;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.TextId;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static coaching.command.history.HistoryRefusal.OWNER_NOT_A_MEMBER;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.closed;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.CAT;
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
import static coaching.command.text.TextRefusal.UNKNOWN_SUBJECT;
import static coaching.command.text.TextRefusal.VERSION_OUT_OF_TURN;
import static coaching.command.text.TextRefusal.VERSION_TAKEN;

class WriteTextTest {

    static final TextId TEXT = new TextId(uuid("text"));
    static final GoalSet GOAL = new GoalSet(PROGRAMME, RELATIONSHIP, new GoalId(uuid("goal")), BEN, Horizon.NOW,
        Origin.OWN, 2, TUESDAY);

    static TextWritten note(int version, String digest, EffectiveAt at) {
        return new TextWritten(PROGRAMME, RELATIONSHIP, TEXT, version, Kind.NOTE, RELATIONSHIP.value(), ANN, digest,
            at);
    }

    static WriteText write(int version, String digest, EffectiveAt at) {
        return write(ANN, Kind.NOTE, RELATIONSHIP.value(), version, digest, at);
    }

    static WriteText write(ParticipantId by, Kind kind, UUID about, int version, String digest, EffectiveAt at) {
        return new WriteText(PROGRAMME, RELATIONSHIP, TEXT, version, kind, about, by, digest, at);
    }

    @Test
    void members_write_for_each_other() {
        given(active()).when(write(1, "aa", TUESDAY)).then(note(1, "aa", TUESDAY));
        given(active()).when(write(CAT, Kind.NOTE, RELATIONSHIP.value(), 1, "aa", TUESDAY))
            .thenRefused(OWNER_NOT_A_MEMBER);
        given(active(closed(TUESDAY))).when(write(1, "aa", TUESDAY)).thenRefused(RELATIONSHIP_CLOSED);
    }

    @Test
    void a_text_is_about_something_that_is_there() {
        var about = GOAL.goal().value();
        given(active(GOAL)).when(write(ANN, Kind.GOAL, about, 1, "aa", TUESDAY)).then(new TextWritten(PROGRAMME,
            RELATIONSHIP, TEXT, 1, Kind.GOAL, about, ANN, "aa", TUESDAY));
        given(active()).when(write(ANN, Kind.GOAL, about, 1, "aa", TUESDAY)).thenRefused(UNKNOWN_SUBJECT);
        given(active(GOAL)).when(write(ANN, Kind.PROMISE, about, 1, "aa", TUESDAY)).thenRefused(UNKNOWN_SUBJECT);
        given(active(GOAL)).when(write(ANN, Kind.AGENDA, about, 1, "aa", TUESDAY)).thenRefused(UNKNOWN_SUBJECT);
        given(active(GOAL)).when(write(ANN, Kind.NOTE, about, 1, "aa", TUESDAY)).thenRefused(UNKNOWN_SUBJECT);
    }

    @Test
    void versions_come_one_after_the_other_and_are_never_edited() {
        var first = note(1, "aa", TUESDAY);
        given(active(first)).when(write(2, "bb", WEDNESDAY)).then(note(2, "bb", WEDNESDAY));
        given(active(first)).when(write(1, "aa", WEDNESDAY)).thenNothing();
        given(active(first)).when(write(1, "bb", WEDNESDAY)).thenRefused(VERSION_TAKEN);
        given(active(first)).when(write(3, "bb", WEDNESDAY)).thenRefused(VERSION_OUT_OF_TURN);
        given(active()).when(write(2, "bb", WEDNESDAY)).thenRefused(VERSION_OUT_OF_TURN);
        given(active(first)).when(write(2, "bb", MONDAY)).thenRefused(BEFORE_THE_VERSION);
    }

    @Test
    void a_text_is_its_authors_and_about_one_thing() {
        given(active(GOAL, note(1, "aa", TUESDAY)))
            .when(write(BEN, Kind.NOTE, RELATIONSHIP.value(), 2, "bb", WEDNESDAY)).thenRefused(NOT_THE_AUTHOR);
        given(active(GOAL, note(1, "aa", TUESDAY)))
            .when(write(ANN, Kind.GOAL, GOAL.goal().value(), 2, "bb", WEDNESDAY)).thenRefused(ABOUT_SOMETHING_ELSE);
    }
}
