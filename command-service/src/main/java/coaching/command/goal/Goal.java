package coaching.command.goal;

import coaching.command.history.IdUse;
import coaching.command.history.Lifecycle;
import coaching.command.kernel.Boundary;
import coaching.command.kernel.Order;
import coaching.command.kernel.Past;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.SuccessCriteriaAgreed;
import coaching.events.GoalId;
import coaching.events.RelationshipId;
import org.jspecify.annotations.Nullable;

import static coaching.command.goal.GoalRefusal.BEFORE_THE_GOAL;
import static coaching.command.goal.GoalRefusal.UNKNOWN_GOAL;

/// What the past of one goal adds up to, and of the relationship it belongs to.
record Goal(Lifecycle lifecycle, IdUse use, Progress progress) {

    static Goal of(RelationshipId relationship, GoalId goal, Past past) {
        return new Goal(past.of(Lifecycle.of(relationship)), past.of(IdUse.of(GoalEvent.class, goal)),
            past.of(Boundary.of(GoalEvent.class, Progress.NONE, Progress::evolve, relationship, goal)));
    }

    /// A goal that is set, in a relationship that is not closed.
    void require(EffectiveAt at) {
        lifecycle.requireOpen();
        var goal = progress.goal();
        UNKNOWN_GOAL.when(goal == null);
        BEFORE_THE_GOAL.when(goal != null && Order.isBefore(at, goal.at()));
    }

    /// @param goal absent while there is no such goal
    /// @param criteriaAt when the first agreement on the meaning of scores was reached
    record Progress(@Nullable GoalSet goal, @Nullable EffectiveAt criteriaAt, boolean scored) {

        static final Progress NONE = new Progress(null, null, false);

        Progress evolve(GoalEvent event) {
            return switch (event) {
                case GoalSet e -> new Progress(e, criteriaAt, scored);
                case SuccessCriteriaAgreed e -> new Progress(goal, criteriaAt == null ? e.at() : criteriaAt, scored);
                case GoalScored _ -> new Progress(goal, criteriaAt, true);
            };
        }
    }
}
