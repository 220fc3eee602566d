package coaching.command.goal;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Refusal.RuleDescription;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why something cannot be said of a goal.
public enum GoalRefusal implements Refusal {

    UNKNOWN_GOAL(unknown("goal", "There is no such goal in this relationship.")),
    ALREADY_SET(conflict(null, "This goal is set already; goals are not rewritten.")),
    CRITERIA_MISSING(conflict("at", "What the scores mean has to be agreed before the first score.")),
    CRITERIA_FROZEN(conflict(null, "What the scores mean cannot change once there is a score.")),
    BEFORE_THE_CRITERIA(invalid("at", "What the scores mean was agreed anew later than that.")),
    BEFORE_THE_GOAL(invalid("at", "The goal was not set yet.")),
    WEIGHT_OUT_OF_RANGE(invalid("weight", "A weight is 1 to 4.")),
    SCORE_OUT_OF_RANGE(invalid("score", "A score is -2 to +2."));

    private final RuleDescription description;

    GoalRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
