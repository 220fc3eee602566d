package coaching.command.relationship;

import coaching.command.kernel.Facts;
import coaching.events.EffectiveAt;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionEvent.Witness;
import coaching.events.id.SessionId;
import org.junit.jupiter.api.Test;

import static coaching.command.history.HistoryRefusal.TOO_FEW_SESSIONS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.corrected;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.command.kernel.Spec.nth;
import static coaching.command.relationship.RelationshipFacts.MEMBERS;
import static coaching.command.relationship.RelationshipFacts.active;
import static coaching.command.relationship.RelationshipFacts.agreeing;
import static coaching.command.relationship.RelationshipFacts.closed;
import static coaching.command.relationship.RelationshipFacts.january;
import static coaching.command.relationship.RelationshipFacts.paused;
import static coaching.command.relationship.RelationshipRefusal.NOT_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_CLOSED;

class CloseRelationshipTest {

    static final int FIRST_SESSION = active().length;

    @Test
    void completing_takes_two_meetings() {
        given(active()).when(complete()).thenRefused(TOO_FEW_SESSIONS);
        given(active(held(1, 9))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
        given(active(held(1, 9), held(2, 10))).when(complete()).then(completed());
    }

    @Test
    void one_meeting_told_twice_is_one_meeting() {
        given(active(held(1, 9), held(1, 9))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
        given(active(held(1, 9), attested(1, true))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
    }

    @Test
    void a_members_last_word_counts_whichever_way_it_was_given() {
        given(active(held(1, 9), booked(2, 10), attested(2, true))).when(complete()).then(completed());
        given(active(held(1, 9), booked(2, 10), attested(2, false))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
        given(active(held(1, 9), heldBy(2, 10), attested(2, false))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
        given(active(held(1, 9), heldBy(2, 10), attested(2, false), attested(2, true))).when(complete())
            .then(completed());
    }

    @Test
    void a_meeting_that_a_member_denies_does_not_count_until_that_is_settled() {
        given(active(held(1, 9), held(2, 10), attested(2, false))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
        given(active(held(1, 9), heldBy(2, 10), attested(2, false), witnessed(2))).when(complete())
            .thenRefused(TOO_FEW_SESSIONS);
        given(active(held(1, 9), held(2, 10), attested(2, false), attested(2, true))).when(complete())
            .then(completed());
    }

    @Test
    void two_meetings_on_one_day_are_one_day() {
        given(active(held(1, 9), held(2, 9))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
    }

    @Test
    void what_is_only_booked_or_said_of_no_day_does_not_count() {
        given(active(held(1, 9), booked(2, 10))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
        given(active(held(1, 9), attested(2, true))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
    }

    @Test
    void meetings_after_the_end_do_not_count() {
        given(active(held(1, 9), held(2, 21))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
    }

    @Test
    void meetings_that_turned_out_not_to_have_been_do_not_count() {
        given(active(held(1, 9), held(2, 10), corrected(nth(FIRST_SESSION), null))).when(complete())
            .thenRefused(TOO_FEW_SESSIONS);
        given(active(held(1, 9), held(2, 10), corrected(nth(FIRST_SESSION), january(21)))).when(complete())
            .thenRefused(TOO_FEW_SESSIONS);
    }

    @Test
    void the_policy_in_force_that_day_says_how_many() {
        var three = new PolicyVersionAdopted(PROGRAMME, 1, new Policy(3, 56, 5, false, 5, 14, 21, 30), january(10));
        var later = new PolicyVersionAdopted(PROGRAMME, 1, new Policy(3, 56, 5, false, 5, 14, 21, 30), january(21));

        given(active(three, held(1, 9), held(2, 10))).when(complete()).thenRefused(TOO_FEW_SESSIONS);
        given(active(later, held(1, 9), held(2, 10))).when(complete()).then(completed());
    }

    @Test
    void ending_early_takes_a_reason_and_nothing_else() {
        given(active()).when(close(Outcome.ENDED_EARLY, CloseReason.NO_FIT, january(20))).then(closed());
        given(active(paused())).when(close(Outcome.ENDED_EARLY, CloseReason.NO_FIT, january(20))).then(closed());
    }

    @Test
    void an_end_comes_after_a_beginning_and_once() {
        given(agreeing()).when(complete()).thenRefused(NOT_ACTIVE);
        given(active(paused())).when(close(Outcome.ENDED_EARLY, CloseReason.NO_FIT, january(11)))
            .thenRefused(OUT_OF_ORDER);
        given(active(closed())).when(complete()).thenRefused(RELATIONSHIP_CLOSED);
    }

    static CloseRelationship complete() {
        return close(Outcome.COMPLETED, CloseReason.GOALS_MET, january(20));
    }

    static CloseRelationship close(Outcome outcome, CloseReason reason, EffectiveAt at) {
        return new CloseRelationship(PROGRAMME, RELATIONSHIP, outcome, reason, at);
    }

    static RelationshipClosed completed() {
        return new RelationshipClosed(PROGRAMME, RELATIONSHIP, MEMBERS, Outcome.COMPLETED, CloseReason.GOALS_MET,
            january(20));
    }

    static SessionHeld held(int session, int day) {
        return new SessionHeld(PROGRAMME, RELATIONSHIP, session(session), null, null, Attendance.UNKNOWN, january(day));
    }

    static SessionHeld heldBy(int session, int day) {
        return new SessionHeld(PROGRAMME, RELATIONSHIP, session(session), Facts.ANN, null, Attendance.UNKNOWN,
            january(day));
    }

    static SessionScheduled booked(int session, int day) {
        return new SessionScheduled(PROGRAMME, RELATIONSHIP, session(session), january(day), 60, Purpose.REFLECT,
            january(8));
    }

    static SessionCorroborated witnessed(int session) {
        return new SessionCorroborated(PROGRAMME, RELATIONSHIP, session(session), Witness.CALENDAR, january(12));
    }

    static SessionAttested attested(int session, boolean tookPlace) {
        return new SessionAttested(PROGRAMME, RELATIONSHIP, session(session), Facts.ANN, tookPlace, null, january(11));
    }

    static SessionId session(int number) {
        return new SessionId(uuid("session " + number));
    }
}
