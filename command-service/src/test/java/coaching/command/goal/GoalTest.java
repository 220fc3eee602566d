package coaching.command.goal;

import coaching.events.EffectiveAt;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.Horizon;
import coaching.events.GoalEvent.Origin;
import coaching.events.GoalEvent.SuccessCriteriaAgreed;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import org.junit.jupiter.api.Test;

import static coaching.command.goal.GoalRefusal.ALREADY_SET;
import static coaching.command.goal.GoalRefusal.BEFORE_THE_GOAL;
import static coaching.command.goal.GoalRefusal.CRITERIA_FROZEN;
import static coaching.command.goal.GoalRefusal.CRITERIA_MISSING;
import static coaching.command.goal.GoalRefusal.SCORE_OUT_OF_RANGE;
import static coaching.command.goal.GoalRefusal.UNKNOWN_GOAL;
import static coaching.command.goal.GoalRefusal.WEIGHT_OUT_OF_RANGE;
import static coaching.command.history.HistoryRefusal.ID_IN_USE;
import static coaching.command.history.HistoryRefusal.OWNER_NOT_A_MEMBER;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_NOT_ACTIVE;
import static coaching.command.history.Pairs.LONG_AGO;
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
import static coaching.command.kernel.Facts.proposed;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;

class GoalTest {

    static final GoalId GOAL = new GoalId(uuid("goal"));
    static final GoalSet SET = set(TUESDAY);
    static final SuccessCriteriaAgreed AGREED = new SuccessCriteriaAgreed(PROGRAMME, RELATIONSHIP, GOAL, BEN, TUESDAY);
    static final GoalScored SCORED = new GoalScored(PROGRAMME, RELATIONSHIP, GOAL, BEN, 1, WEDNESDAY);

    @Test
    void members_set_goals_coaches_too() {
        given(active()).when(setting(BEN, 2)).then(SET);
        given(active()).when(setting(ANN, 2)).then(new GoalSet(PROGRAMME, RELATIONSHIP, GOAL, ANN, Horizon.NOW,
            Origin.OWN, 2, TUESDAY));
        given(active()).when(setting(CAT, 2)).thenRefused(OWNER_NOT_A_MEMBER);
        given(proposed(ANN, BEN)).when(setting(BEN, 2)).thenRefused(RELATIONSHIP_NOT_ACTIVE);
        given(active(closed(TUESDAY))).when(setting(BEN, 2)).thenRefused(RELATIONSHIP_CLOSED);
    }

    @Test
    void a_weight_is_one_to_four() {
        given(active()).when(setting(BEN, 0)).thenRefused(WEIGHT_OUT_OF_RANGE);
        given(active()).when(setting(BEN, 5)).thenRefused(WEIGHT_OUT_OF_RANGE);
    }

    @Test
    void a_goal_is_not_rewritten() {
        given(active(SET)).when(setting(BEN, 2)).thenNothing();
        given(active(SET)).when(setting(BEN, 3)).thenRefused(ALREADY_SET);
        given(active(new GoalSet(PROGRAMME, new RelationshipId(uuid("elsewhere")), GOAL, BEN, Horizon.NOW, Origin.OWN,
            2, TUESDAY))).when(setting(BEN, 2)).thenRefused(ID_IN_USE);
    }

    @Test
    void criteria_come_before_the_first_score_and_stay_after_it() {
        given(active(SET)).when(scoring(1, WEDNESDAY)).thenRefused(CRITERIA_MISSING);
        given(active(SET)).when(agreeing()).then(AGREED);
        given(active(SET, AGREED)).when(agreeing()).then(AGREED);
        given(active(SET, AGREED, SCORED)).when(agreeing()).thenRefused(CRITERIA_FROZEN);
        given(active(set(MONDAY), AGREED)).when(scoring(1, MONDAY)).thenRefused(CRITERIA_MISSING);
    }

    @Test
    void a_score_is_minus_two_to_two() {
        given(active(SET, AGREED)).when(scoring(1, WEDNESDAY)).then(SCORED);
        given(active(SET, AGREED)).when(scoring(-3, WEDNESDAY)).thenRefused(SCORE_OUT_OF_RANGE);
        given(active(SET, AGREED)).when(scoring(3, WEDNESDAY)).thenRefused(SCORE_OUT_OF_RANGE);
        given(active(SET, AGREED)).when(scoring(Integer.MIN_VALUE, WEDNESDAY)).thenRefused(SCORE_OUT_OF_RANGE);
    }

    @Test
    void nothing_is_said_of_a_goal_that_is_not_there() {
        given(active()).when(agreeing()).thenRefused(UNKNOWN_GOAL);
        given(active(SET, AGREED)).when(scoring(1, LONG_AGO)).thenRefused(BEFORE_THE_GOAL);
    }

    static GoalSet set(EffectiveAt at) {
        return new GoalSet(PROGRAMME, RELATIONSHIP, GOAL, BEN, Horizon.NOW, Origin.OWN, 2, at);
    }

    static SetGoal setting(ParticipantId owner, int weight) {
        return new SetGoal(PROGRAMME, RELATIONSHIP, GOAL, owner, Horizon.NOW, Origin.OWN, weight, TUESDAY);
    }

    static AgreeSuccessCriteria agreeing() {
        return new AgreeSuccessCriteria(PROGRAMME, RELATIONSHIP, GOAL, BEN, TUESDAY);
    }

    static ScoreGoal scoring(int score, EffectiveAt at) {
        return new ScoreGoal(PROGRAMME, RELATIONSHIP, GOAL, BEN, score, at);
    }
}
