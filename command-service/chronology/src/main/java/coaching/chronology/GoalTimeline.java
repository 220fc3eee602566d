package coaching.chronology;

import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.SuccessCriteriaAgreed;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The life of one goal.
///
/// @param criteria the last agreement on what scores mean; none can follow a score
/// @param scores in order; the last one counts
/// @param oddities facts that were not possible where they stand
public record GoalTimeline<F extends Placed>(@Nullable F set, @Nullable F criteria, List<F> scores, List<F> oddities) {

    /// @param standing of one goal, in the order of the chronology; facts about other things are passed over
    public static <F extends Placed> GoalTimeline<F> of(Iterable<F> standing) {
        var fold = new Fold<F>();
        standing.forEach(fold::add);
        return new GoalTimeline<>(fold.set, fold.criteria, Collections.unmodifiableList(fold.scores),
            Collections.unmodifiableList(fold.oddities));
    }

    private static final class Fold<F extends Placed> {

        private @Nullable F set;
        private @Nullable F criteria;
        private final List<F> scores = new ArrayList<>(0);
        private final List<F> oddities = new ArrayList<>(0);

        void add(F fact) {
            if (fact.event() instanceof GoalEvent event && !applied(event, fact)) {
                oddities.add(fact);
            }
        }

        private boolean applied(GoalEvent event, F fact) {
            return switch (event) {
                case GoalSet _ -> set(fact);
                case SuccessCriteriaAgreed _ -> set != null && scores.isEmpty() && agreed(fact);
                case GoalScored _ -> criteria != null && scores.add(fact);
            };
        }

        private boolean set(F fact) {
            if (set != null) {
                return false;
            }
            set = fact;
            return true;
        }

        private boolean agreed(F fact) {
            criteria = fact;
            return true;
        }
    }
}
