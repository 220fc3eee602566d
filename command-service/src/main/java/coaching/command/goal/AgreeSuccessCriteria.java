package coaching.command.goal;

import coaching.command.dates.Order;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.SuccessCriteriaAgreed;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.goal.GoalRefusal.BEFORE_THE_CRITERIA;
import static coaching.command.goal.GoalRefusal.BEFORE_THE_GOAL;
import static coaching.command.goal.GoalRefusal.CRITERIA_FROZEN;

/// Agrees what −2 to +2 will mean. It may be agreed anew until the first score, and never after.
record AgreeSuccessCriteria(ProgrammeId programme, RelationshipId relationship, GoalId goal, ParticipantId by,
                            EffectiveAt at) implements GoalCommand {

    @Override
    public List<GoalEvent> decide(Goal state) {
        var set = state.requireSet();
        CRITERIA_FROZEN.when(!state.timeline().scores().isEmpty());
        var when = Order.after(set, at, BEFORE_THE_GOAL);
        var before = state.timeline().criteria();
        return List.of(new SuccessCriteriaAgreed(programme, relationship, goal, by,
            before == null ? when : Order.after(before, when, BEFORE_THE_CRITERIA)));
    }
}
