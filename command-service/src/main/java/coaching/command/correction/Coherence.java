package coaching.command.correction;

import coaching.command.history.Days;
import coaching.command.kernel.Order;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.CoachingEvent;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.SuccessCriteriaAgreed;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;

import java.util.List;

import static coaching.command.correction.CorrectionRefusal.OTHERS_REST_ON_IT;
import static coaching.command.correction.CorrectionRefusal.OUT_OF_ORDER;

/// What has to hold of the facts about one session, goal or action item, also after one of them was corrected.
final class Coherence {

    /// @param standing the facts about one thing as they would stand
    static void require(List<CoachingEvent> standing) {
        requireBase(standing, GoalEvent.class, GoalSet.class);
        requireBase(standing, ActionItemEvent.class, ActionItemAgreed.class);
        requireBase(standing, GoalScored.class, SuccessCriteriaAgreed.class);
        requireBase(standing, SessionRescheduled.class, SessionScheduled.class);
        requireBase(standing, SessionCancelled.class, SessionScheduled.class);
        OTHERS_REST_ON_IT.when(has(standing, SessionHeld.class) && has(standing, SessionCancelled.class));
        standing.forEach(Coherence::requireOrder);
    }

    /// Facts of one kind presuppose one of another, and did not happen before it.
    private static void requireBase(List<CoachingEvent> standing, Class<?> kind, Class<?> base) {
        var resting = standing.stream().filter(kind::isInstance).toList();
        var bases = standing.stream().filter(base::isInstance).toList();
        OTHERS_REST_ON_IT.when(!resting.isEmpty() && bases.isEmpty());
        OUT_OF_ORDER.when(resting.stream()
            .anyMatch(fact -> bases.stream().allMatch(first -> Order.isBefore(fact.at(), first.at()))));
    }

    private static void requireOrder(CoachingEvent fact) {
        if (fact instanceof ActionItemAgreed item) {
            OUT_OF_ORDER.when(item.due().isBefore(Days.of(item.at(), item.zone())));
        }
        if (fact instanceof SessionScheduled session) {
            OUT_OF_ORDER.when(!session.start().latest().isAfter(session.at().earliest()));
        }
    }

    private static boolean has(List<CoachingEvent> standing, Class<?> kind) {
        return standing.stream().anyMatch(kind::isInstance);
    }

    private Coherence() {}
}
