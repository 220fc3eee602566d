package coaching.command.goal;

import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Past;
import coaching.events.GoalEvent;
import coaching.events.id.GoalId;

/// Something that depends on one goal alone.
interface GoalCommand extends RelationshipBound<Goal, GoalEvent> {

    GoalId goal();

    @Override
    default Goal source(Past past) {
        return Goal.of(relationship(), goal(), past);
    }
}
