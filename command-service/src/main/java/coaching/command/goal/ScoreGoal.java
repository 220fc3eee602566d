package coaching.command.goal;

import coaching.command.kernel.Command;
import coaching.command.kernel.Order;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalId;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;

import java.util.List;

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
        return Scope.of(programme, relationship, by);
    }

    @Override
    public Goal source(Past past) {
        return Goal.of(relationship, goal, past);
    }

    @Override
    public List<GoalEvent> decide(Goal state) {
        state.require(at);
        SCORE_OUT_OF_RANGE.when(score < -FURTHEST || score > FURTHEST);
        var criteriaAt = state.progress().criteriaAt();
        CRITERIA_MISSING.when(criteriaAt == null || Order.isBefore(at, criteriaAt));
        return List.of(new GoalScored(programme, relationship, goal, by, score, at));
    }
}
