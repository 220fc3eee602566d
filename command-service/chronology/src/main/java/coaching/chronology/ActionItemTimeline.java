package coaching.chronology;

import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemDeclined;
import coaching.events.ActionItemEvent.ActionItemDropped;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The life of one promise.
///
/// @param proposed somebody put it on its owner; absent when the owner promised at once
/// @param agreed the owner's word, from which on it counts
/// @param steps what changed its state or its due date, in order
/// @param reviews each review at a session
/// @param oddities facts that were not possible where they stand
public record ActionItemTimeline<F extends Placed>(@Nullable F proposed, @Nullable F agreed, List<Step<F>> steps,
                                                   List<F> reviews, List<F> oddities) {

    public enum State { UNKNOWN, PROPOSED, DECLINED, OPEN, COMPLETED, DROPPED }

    /// @param due in force from here on
    public record Step<F>(F fact, State state, LocalDate due) {}

    /// @param standing of one action item, in the order of the chronology; facts about other things are passed over
    public static <F extends Placed> ActionItemTimeline<F> of(Iterable<F> standing) {
        var fold = new Fold<F>();
        standing.forEach(fold::add);
        return fold.timeline();
    }

    /// The last step of all; absent before the first.
    public @Nullable Step<F> last() {
        return steps.isEmpty() ? null : steps.getLast();
    }

    /// The last step that counts at `last`; absent before the first.
    public @Nullable Step<F> asOf(Instant last) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (!steps.get(i).fact().key().isAfter(last)) {
                return steps.get(i);
            }
        }
        return null;
    }

    public State state() {
        var step = last();
        return step == null ? State.UNKNOWN : step.state();
    }

    private static final class Fold<F extends Placed> {

        private @Nullable F proposed;
        private @Nullable F agreed;
        private final List<Step<F>> steps = new ArrayList<>(3);
        private final List<F> reviews = new ArrayList<>(0);
        private final List<F> oddities = new ArrayList<>(0);

        void add(F fact) {
            if (fact.event() instanceof ActionItemEvent event && !applied(event, fact)) {
                oddities.add(fact);
            }
        }

        private boolean applied(ActionItemEvent event, F fact) {
            return switch (event) {
                case ActionItemProposed it -> proposed(it, fact);
                case ActionItemAgreed it -> agreed(it, fact);
                case ActionItemDeclined _ -> from(State.PROPOSED, State.DECLINED, fact);
                case ActionItemRenegotiated it -> isNow(State.OPEN) && to(State.OPEN, it.due(), fact);
                case ActionItemCompleted _ -> from(State.OPEN, State.COMPLETED, fact);
                case ActionItemReopened _ -> from(State.COMPLETED, State.OPEN, fact);
                case ActionItemDropped _ -> from(State.OPEN, State.DROPPED, fact);
                case ActionItemReviewed _ -> agreed != null && reviews.add(fact);
            };
        }

        private boolean proposed(ActionItemProposed event, F fact) {
            if (!steps.isEmpty()) {
                return false;
            }
            proposed = fact;
            return to(State.PROPOSED, event.due(), fact);
        }

        private boolean agreed(ActionItemAgreed event, F fact) {
            if (!steps.isEmpty() && !isNow(State.PROPOSED)) {
                return false;
            }
            agreed = fact;
            return to(State.OPEN, event.due(), fact);
        }

        private boolean from(State from, State to, F fact) {
            return isNow(from) && to(to, steps.getLast().due(), fact);
        }

        private boolean to(State state, LocalDate due, F fact) {
            return steps.add(new Step<>(fact, state, due));
        }

        private boolean isNow(State state) {
            return !steps.isEmpty() && steps.getLast().state() == state;
        }

        ActionItemTimeline<F> timeline() {
            return new ActionItemTimeline<>(proposed, agreed, List.copyOf(steps), List.copyOf(reviews),
                List.copyOf(oddities));
        }
    }
}
