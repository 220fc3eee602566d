package coaching.command.correction;

import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.Horizon;
import coaching.events.GoalEvent.Origin;
import coaching.events.GoalEvent.SuccessCriteriaAgreed;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.Subject;
import coaching.events.id.ActionItemId;
import coaching.events.id.EventId;
import coaching.events.id.GoalId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;

import static coaching.command.correction.CorrectionRefusal.ALREADY_CORRECTED;
import static coaching.command.correction.CorrectionRefusal.MOVED_TO_MISSING;
import static coaching.command.correction.CorrectionRefusal.MOVED_TO_SUPERFLUOUS;
import static coaching.command.correction.CorrectionRefusal.NOT_CORRECTABLE;
import static coaching.command.correction.CorrectionRefusal.OTHERS_REST_ON_IT;
import static coaching.command.correction.CorrectionRefusal.OUT_OF_ORDER;
import static coaching.command.correction.CorrectionRefusal.RESERVED_REASON;
import static coaching.command.correction.CorrectionRefusal.UNKNOWN_FACT;
import static coaching.command.history.HistoryRefusal.OVERLAPS_ANOTHER_SESSION;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_NOT_ACTIVE;
import static coaching.command.history.HistoryRefusal.TOO_FEW_SESSIONS;
import static coaching.command.history.Pairs.LONG_AGO;
import static coaching.command.history.Pairs.MEMBERS;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.attested;
import static coaching.command.history.Pairs.cancelled;
import static coaching.command.history.Pairs.closed;
import static coaching.command.history.Pairs.held;
import static coaching.command.history.Pairs.moment;
import static coaching.command.history.Pairs.scheduled;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.SESSION;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Facts.about;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.command.kernel.Spec.nth;
import static coaching.events.CorrectionEvent.CorrectionReason.DID_NOT_HAPPEN;
import static coaching.events.CorrectionEvent.CorrectionReason.IMPORT_REVERSED;
import static coaching.events.CorrectionEvent.CorrectionReason.OTHER;
import static coaching.events.CorrectionEvent.CorrectionReason.WRONG_DATE;

class CorrectionTest {

    static final int N = active().length;
    static final EventId FIRST = nth(N);
    static final EventId SECOND = nth(N + 1);

    /// @param type wire name of the wrong fact
    record Wrong(Subject subject, String type) {}

    static final Wrong HELD = new Wrong(about(SESSION), "SessionHeld");
    static final EffectiveAt FRIDAY = moment("2026-01-09T09:00:00Z");
    static final SessionId ANOTHER = new SessionId(uuid("other session"));
    static final ActionItemId ITEM = new ActionItemId(uuid("item"));
    static final GoalId GOAL = new GoalId(uuid("goal"));
    static final ActionItemAgreed AGREED = new ActionItemAgreed(PROGRAMME, RELATIONSHIP, ITEM, BEN,
        LocalDate.parse("2026-01-08"), PARIS, null, null, TUESDAY);
    static final ActionItemCompleted COMPLETED = new ActionItemCompleted(PROGRAMME, RELATIONSHIP, ITEM, BEN, WEDNESDAY);

    @Test
    void what_did_not_happen_is_withdrawn() {
        given(active(held(SESSION, TUESDAY))).when(correct(FIRST, null, DID_NOT_HAPPEN))
            .then(correction(FIRST, HELD, null, DID_NOT_HAPPEN));
    }

    @Test
    void what_happened_at_another_time_is_moved() {
        given(active(held(SESSION, TUESDAY))).when(correct(FIRST, WEDNESDAY, WRONG_DATE))
            .then(correction(FIRST, HELD, WEDNESDAY, WRONG_DATE));
    }

    @Test
    void corrections_follow_also_after_the_closure() {
        given(active(held(SESSION, TUESDAY), closed(WEDNESDAY))).when(correct(FIRST, null, DID_NOT_HAPPEN))
            .then(correction(FIRST, HELD, null, DID_NOT_HAPPEN));
    }

    @Test
    void only_facts_of_this_relationship_can_be_corrected() {
        given(active()).when(correct(FIRST, null, DID_NOT_HAPPEN)).thenRefused(UNKNOWN_FACT);
        given(active()).when(correct(nth(0), null, DID_NOT_HAPPEN)).thenRefused(UNKNOWN_FACT);
        given(active()).when(correct(nth(2), null, DID_NOT_HAPPEN)).thenRefused(NOT_CORRECTABLE);
    }

    @Test
    void a_fact_is_corrected_once_and_the_correction_can_be_withdrawn() {
        var withdrawn = correction(FIRST, HELD, null, DID_NOT_HAPPEN);
        var undone = correction(SECOND, new Wrong(about(SESSION), "FactCorrected"), null, OTHER);

        given(active(held(SESSION, TUESDAY), withdrawn)).when(correct(FIRST, WEDNESDAY, WRONG_DATE))
            .thenRefused(ALREADY_CORRECTED);
        given(active(held(SESSION, TUESDAY), withdrawn)).when(correct(SECOND, null, OTHER)).then(undone);
        given(active(held(SESSION, TUESDAY), withdrawn)).when(correct(SECOND, WEDNESDAY, WRONG_DATE))
            .thenRefused(MOVED_TO_SUPERFLUOUS);
        given(active(held(SESSION, TUESDAY), withdrawn, undone)).when(correct(FIRST, WEDNESDAY, WRONG_DATE))
            .then(correction(FIRST, HELD, WEDNESDAY, WRONG_DATE));
    }

    @Test
    void the_reason_says_whether_there_is_another_date() {
        given(active(held(SESSION, TUESDAY))).when(correct(FIRST, null, WRONG_DATE)).thenRefused(MOVED_TO_MISSING);
        given(active(held(SESSION, TUESDAY))).when(correct(FIRST, WEDNESDAY, DID_NOT_HAPPEN))
            .thenRefused(MOVED_TO_SUPERFLUOUS);
        given(active(held(SESSION, TUESDAY))).when(correct(FIRST, null, IMPORT_REVERSED)).thenRefused(RESERVED_REASON);
    }

    @Test
    void a_moved_session_obeys_the_rules_of_any_session() {
        given(active(held(SESSION, TUESDAY), held(ANOTHER, WEDNESDAY))).when(correct(FIRST, WEDNESDAY, WRONG_DATE))
            .thenRefused(OVERLAPS_ANOTHER_SESSION);
        given(active(held(SESSION, TUESDAY))).when(correct(FIRST, LONG_AGO, WRONG_DATE))
            .thenRefused(RELATIONSHIP_NOT_ACTIVE);
        given(active(scheduled(SESSION, TUESDAY, MONDAY))).when(correct(FIRST, WEDNESDAY, WRONG_DATE))
            .thenRefused(OUT_OF_ORDER);
    }

    @Test
    void a_session_that_comes_back_finds_its_time_free() {
        given(active(scheduled(SESSION, TUESDAY, MONDAY), cancelled(MONDAY), held(ANOTHER, TUESDAY)))
            .when(correct(SECOND, null, DID_NOT_HAPPEN)).thenRefused(OVERLAPS_ANOTHER_SESSION);
    }

    @Test
    void a_word_is_withdrawn_without_touching_the_session() {
        given(active(held(SESSION, TUESDAY), attested(ANN, true, WEDNESDAY)))
            .when(correct(SECOND, null, DID_NOT_HAPPEN))
            .then(correction(SECOND, new Wrong(about(SESSION), "SessionAttested"), null, DID_NOT_HAPPEN));
    }

    @Test
    void facts_on_which_others_rest_stay_before_them() {
        given(active(AGREED, COMPLETED)).when(correct(FIRST, null, DID_NOT_HAPPEN)).thenRefused(OTHERS_REST_ON_IT);
        given(active(AGREED, COMPLETED)).when(correct(SECOND, MONDAY, WRONG_DATE)).thenRefused(OUT_OF_ORDER);
        given(active(AGREED)).when(correct(FIRST, FRIDAY, WRONG_DATE)).thenRefused(OUT_OF_ORDER);
        given(active(scheduled(SESSION, TUESDAY, MONDAY), cancelled(MONDAY))).when(correct(FIRST, null, DID_NOT_HAPPEN))
            .thenRefused(OTHERS_REST_ON_IT);
    }

    @Test
    void criteria_stay_once_there_is_a_score() {
        var goal = new GoalSet(PROGRAMME, RELATIONSHIP, GOAL, BEN, Horizon.NOW, Origin.OWN, 1, MONDAY);
        var criteria = new SuccessCriteriaAgreed(PROGRAMME, RELATIONSHIP, GOAL, BEN, TUESDAY);
        var score = new GoalScored(PROGRAMME, RELATIONSHIP, GOAL, BEN, 1, WEDNESDAY);

        given(active(goal, criteria, score)).when(correct(SECOND, null, DID_NOT_HAPPEN)).thenRefused(OTHERS_REST_ON_IT);
        given(active(goal, criteria, score)).when(correct(FIRST, null, DID_NOT_HAPPEN)).thenRefused(OTHERS_REST_ON_IT);
        given(active(goal, criteria, score)).when(correct(nth(N + 2), MONDAY, WRONG_DATE)).thenRefused(OUT_OF_ORDER);
        given(active(goal, criteria)).when(correct(SECOND, null, DID_NOT_HAPPEN))
            .then(correction(SECOND, new Wrong(about(GOAL), "SuccessCriteriaAgreed"), null, DID_NOT_HAPPEN));
    }

    @Test
    void a_completed_relationship_stays_one_with_enough_meetings_before_its_end() {
        var completed = new RelationshipClosed(PROGRAMME, RELATIONSHIP, MEMBERS, Outcome.COMPLETED,
            CloseReason.GOALS_MET, FRIDAY);
        var past = given(active(held(SESSION, TUESDAY), held(ANOTHER, WEDNESDAY), completed));

        past.when(correct(nth(N + 2), moment("2026-01-06T23:00:00Z"), WRONG_DATE)).thenRefused(TOO_FEW_SESSIONS);
        past.when(correct(nth(N + 2), moment("2026-01-08T09:00:00Z"), WRONG_DATE)).then(
            new FactCorrected(PROGRAMME, RELATIONSHIP, nth(N + 2), Subject.of(completed), "RelationshipClosed",
                Set.of(ANN, BEN), moment("2026-01-08T09:00:00Z"), WRONG_DATE, FRIDAY));
    }

    @Test
    void whoever_ended_early_may_have_ended_earlier() {
        given(active(held(SESSION, TUESDAY), closed(FRIDAY))).when(correct(SECOND, WEDNESDAY, WRONG_DATE))
            .then(new FactCorrected(PROGRAMME, RELATIONSHIP, SECOND, Subject.of(closed(FRIDAY)), "RelationshipClosed",
                Set.of(ANN, BEN), WEDNESDAY, WRONG_DATE, FRIDAY));
    }

    static CorrectFact correct(EventId supersedes, @Nullable EffectiveAt movedTo, CorrectionReason reason) {
        return new CorrectFact(PROGRAMME, RELATIONSHIP, supersedes, movedTo, reason, FRIDAY);
    }

    static FactCorrected correction(EventId supersedes, Wrong wrong, @Nullable EffectiveAt movedTo,
                                    CorrectionReason reason) {
        return new FactCorrected(PROGRAMME, RELATIONSHIP, supersedes, wrong.subject(), wrong.type(), Set.of(), movedTo,
            reason, FRIDAY);
    }
}
