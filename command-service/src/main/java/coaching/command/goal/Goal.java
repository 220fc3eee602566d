package coaching.command.goal;

import coaching.chronology.GoalTimeline;
import coaching.command.history.IdUse;
import coaching.command.history.Lifecycle;
import coaching.command.kernel.Rejected;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.GoalEvent;
import coaching.events.id.GoalId;
import coaching.events.id.RelationshipId;

import static coaching.command.goal.GoalRefusal.UNKNOWN_GOAL;

/// What the past of one goal adds up to, and of the relationship it belongs to.
record Goal(Lifecycle lifecycle, IdUse use, GoalTimeline<Fact> timeline) {

    static Goal of(RelationshipId relationship, GoalId goal, Past past) {
        return new Goal(past.of(Lifecycle.of(relationship)), past.of(IdUse.of(GoalEvent.class, goal)),
            past.of(Boundary.ofStanding(GoalEvent.class, GoalTimeline::of, relationship, goal)));
    }

    /// The fact by which the goal was set, in a relationship that is not closed.
    Fact requireSet() {
        lifecycle.requireOpen();
        var set = timeline.set();
        if (set == null) {
            throw new Rejected(UNKNOWN_GOAL);
        }
        return set;
    }
}
