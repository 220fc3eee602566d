package coaching.query.policy;

import coaching.analytics.suppression.Suppression;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.events.Policy;

/// Takes what could be adopted, and nothing else.
final class AskedPolicy {

    private static final int MOST = 3_650;
    /// Completing takes more than one meeting.
    private static final int FEWEST_SESSIONS = 2;

    static Policy require(Policy policy) {
        require("minSessions", policy.minSessions(), FEWEST_SESSIONS);
        require("minSessionsWithinDays", policy.minSessionsWithinDays(), 1);
        require("smallestGroup", policy.smallestGroup(), Suppression.FLOOR);
        require("capacityAsCoach", policy.capacityAsCoach(), 1);
        require("activateWithinDays", policy.activateWithinDays(), 1);
        require("firstSessionWithinDays", policy.firstSessionWithinDays(), 1);
        require("pausedAtMostDays", policy.pausedAtMostDays(), 1);
        return policy;
    }

    private static void require(String field, int value, int least) {
        if (value < least || value > MOST) {
            throw Refused.because(RequestRule.OUT_OF_RANGE, field, field + " must be " + least + " to " + MOST);
        }
    }

    private AskedPolicy() {}
}
