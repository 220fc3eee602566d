package coaching.command.goal;

import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.Horizon;
import coaching.events.GoalEvent.Origin;
import coaching.events.GoalId;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;

import java.util.List;

import static coaching.command.goal.GoalRefusal.ALREADY_SET;
import static coaching.command.goal.GoalRefusal.WEIGHT_OUT_OF_RANGE;

/// Sets what a member wants to reach. Coaches may have goals too. The same goal again changes nothing.
///
/// @param weight how much it counts among the owner's goals
record SetGoal(ProgrammeId programme, RelationshipId relationship, GoalId goal, ParticipantId owner, Horizon horizon,
               Origin origin, int weight, EffectiveAt at) implements Command<Goal, GoalEvent> {

    private static final int HEAVIEST = 4;

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, null, at);
    }

    @Override
    public Goal source(Past past) {
        return Goal.of(relationship, goal, past);
    }

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
