package coaching.command.goal;

import coaching.events.EffectiveAt;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.Horizon;
import coaching.events.GoalEvent.Origin;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.goal.GoalRefusal.ALREADY_SET;
import static coaching.command.goal.GoalRefusal.WEIGHT_OUT_OF_RANGE;

/// Sets what a member wants to reach. Coaches may have goals too. The same goal again changes nothing.
///
/// @param weight how much it counts among the owner's goals
record SetGoal(ProgrammeId programme, RelationshipId relationship, GoalId goal, ParticipantId owner, Horizon horizon,
               Origin origin, int weight, EffectiveAt at) implements GoalCommand {

    private static final int HEAVIEST = 4;

    @Override
    public List<GoalEvent> decide(Goal state) {
        state.lifecycle().requireOpen();
        state.use().requireOnlyIn(relationship);
        var set = state.timeline().set();
        if (set != null) {
            ALREADY_SET.when(!set.event().equals(event(set.at())));
            return List.of();
        }
        state.lifecycle().requireOwner(owner);
        WEIGHT_OUT_OF_RANGE.when(weight < 1 || weight > HEAVIEST);
        state.lifecycle().requireActiveBy(at, "at");
        return List.of(event(at));
    }

    private GoalSet event(EffectiveAt when) {
        return new GoalSet(programme, relationship, goal, owner, horizon, origin, weight, when);
    }
}
