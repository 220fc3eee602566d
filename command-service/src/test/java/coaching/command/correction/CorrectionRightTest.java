package coaching.command.correction;

import coaching.command.kernel.Rejected;
import coaching.command.past.Fact;
import coaching.events.CoachingEvent;
import coaching.events.Envelope.Actor;
import coaching.events.id.EventId;
import coaching.events.role.Role;
import org.junit.jupiter.api.Test;

import static coaching.command.correction.CorrectionRefusal.NOT_CORRECTABLE;
import static coaching.command.correction.CorrectionRefusal.SAID_BY_SOMEBODY_ELSE;
import static coaching.command.correction.CorrectionTest.FIRST;
import static coaching.command.correction.CorrectionTest.HELD;
import static coaching.command.correction.CorrectionTest.SECOND;
import static coaching.command.correction.CorrectionTest.correct;
import static coaching.command.correction.CorrectionTest.correction;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.held;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.SESSION;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Spec.lastBy;
import static coaching.command.kernel.Spec.nth;
import static coaching.events.CorrectionEvent.CorrectionReason.DID_NOT_HAPPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CorrectionRightTest {

    static final Actor ANN_HERSELF = new Actor(ANN.toString(), Role.PARTICIPANT, null);
    static final Actor BEN_HIMSELF = new Actor(BEN.toString(), Role.PARTICIPANT, null);
    static final Actor CORA = new Actor("cora", Role.COORDINATOR, null);
    static final Actor CORA_FOR_ANN = new Actor("cora", Role.COORDINATOR, ANN.toString());
    static final Actor CARL = new Actor("carl", Role.COORDINATOR, null);
    static final Actor CARL_FOR_ANN = new Actor("carl", Role.COORDINATOR, ANN.toString());
    static final Actor CARL_FOR_BEN = new Actor("carl", Role.COORDINATOR, BEN.toString());
    static final Actor CALENDAR = new Actor("calendar", Role.INTEGRATION, null);
    static final Actor ROOMS = new Actor("rooms", Role.INTEGRATION, null);
    static final CoachingEvent[] MET = active(held(SESSION, TUESDAY));

    @Test
    void members_correct_what_they_said_themselves() {
        corrected(ANN_HERSELF, ANN_HERSELF);
        refused(ANN_HERSELF, BEN_HIMSELF);
    }

    @Test
    void members_correct_what_was_said_for_them() {
        corrected(CORA_FOR_ANN, ANN_HERSELF);
        refused(CORA_FOR_ANN, BEN_HIMSELF);
    }

    @Test
    void members_do_not_correct_what_nobody_said() {
        refused(CORA, ANN_HERSELF);
        refused(CALENDAR, ANN_HERSELF);
    }

    @Test
    void coordinators_correct_what_nobody_said_and_say_for_whom_they_correct_the_rest() {
        corrected(CORA, CARL);
        corrected(CALENDAR, CARL);
        corrected(ANN_HERSELF, CARL_FOR_ANN);
        corrected(CORA_FOR_ANN, CARL_FOR_ANN);
        corrected(CORA_FOR_ANN, CORA);
        refused(ANN_HERSELF, CARL);
        refused(CORA_FOR_ANN, CARL);
        refused(ANN_HERSELF, CARL_FOR_BEN);
        refused(CALENDAR, CARL_FOR_ANN);
    }

    @Test
    void clients_correct_what_they_recorded() {
        corrected(CALENDAR, CALENDAR);
        refused(CALENDAR, ROOMS);
        refused(CORA, CALENDAR);
        refused(ANN_HERSELF, CALENDAR);
        refused(ANN_HERSELF, new Actor(ANN.toString(), Role.INTEGRATION, null));
    }

    @Test
    void a_correction_is_withdrawn_by_who_made_it() {
        var withdrawn = active(held(SESSION, TUESDAY), correction(FIRST, HELD, null, DID_NOT_HAPPEN));

        assertThat(decided(ANN_HERSELF, ANN_HERSELF, SECOND, withdrawn)).isOne();
        assertThatExceptionOfType(Rejected.class)
            .isThrownBy(() -> decided(ANN_HERSELF, BEN_HIMSELF, SECOND, withdrawn))
            .extracting(Rejected::refusal).isEqualTo(SAID_BY_SOMEBODY_ELSE);
    }

    @Test
    void what_cannot_be_corrected_is_said_first() {
        assertThatExceptionOfType(Rejected.class)
            .isThrownBy(() -> decided(ANN_HERSELF, BEN_HIMSELF, nth(2), MET))
            .extracting(Rejected::refusal).isEqualTo(NOT_CORRECTABLE);
    }

    @Test
    void what_is_thought_up_is_nobodys() {
        corrected(Fact.NOBODY, CARL);
        refused(Fact.NOBODY, ANN_HERSELF);
    }

    static void corrected(Actor sayer, Actor actor) {
        assertThat(decided(sayer, actor, FIRST, MET)).isOne();
    }

    static void refused(Actor sayer, Actor actor) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> decided(sayer, actor, FIRST, MET))
            .extracting(Rejected::refusal).isEqualTo(SAID_BY_SOMEBODY_ELSE);
    }

    static int decided(Actor sayer, Actor actor, EventId wrong, CoachingEvent... history) {
        var command = correct(wrong, null, DID_NOT_HAPPEN);
        return command.decide(command.source(lastBy(sayer, history), actor)).size();
    }
}
