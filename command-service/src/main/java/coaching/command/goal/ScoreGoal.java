package coaching.command.goal;

import coaching.command.kernel.Command;
import coaching.command.kernel.Order;
import coaching.command.kernel.Past;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalId;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;

import java.util.List;

import static coaching.command.goal.GoalRefusal.BEFORE_THE_GOAL;
import static coaching.command.goal.GoalRefusal.CRITERIA_MISSING;
import static coaching.command.goal.GoalRefusal.SCORE_OUT_OF_RANGE;

/// Says how far a goal was reached, on the scale agreed beforehand. Each score stays; the last one counts.
///
/// @param score −2 (much less than expected) to +2 (much more)
record ScoreGoal(ProgrammeId programme, RelationshipId relationship, GoalId goal, ParticipantId by, int score,
                 EffectiveAt at) implements Command<Goal, GoalEvent> {

    private static final int FURTHEST = 2;

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by, at);
    }

    @Override
    public Goal source(Past past) {
        return Goal.of(relationship, goal, past);
    }

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
