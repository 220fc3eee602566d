package coaching.command.goal;

import coaching.command.dates.Order;
import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.goal.GoalRefusal.BEFORE_THE_GOAL;
import static coaching.command.goal.GoalRefusal.CRITERIA_MISSING;
import static coaching.command.goal.GoalRefusal.SCORE_OUT_OF_RANGE;

/// Says how far a goal was reached, on the scale agreed beforehand. Each score stays; the last one counts.
///
/// @param score −2 (much less than expected) to +2 (much more)
record ScoreGoal(ProgrammeId programme, RelationshipId relationship, GoalId goal, ParticipantId by, int score,
                 EffectiveAt at) implements GoalCommand {

    private static final int FURTHEST = 2;

    @Override
    public List<GoalEvent> decide(Goal state) {
        var set = state.requireSet();
        SCORE_OUT_OF_RANGE.when(score < -FURTHEST || score > FURTHEST);
        var criteria = state.timeline().criteria();
        if (criteria == null) {
            throw new Rejected(CRITERIA_MISSING);
        }
        return List.of(new GoalScored(programme, relationship, goal, by, score,
            Order.after(criteria, Order.after(set, at, BEFORE_THE_GOAL), CRITERIA_MISSING)));
    }
}
