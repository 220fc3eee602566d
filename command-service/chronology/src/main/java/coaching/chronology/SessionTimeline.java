package coaching.chronology;

import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAbsenceStated;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionReinstated;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The life of one session: where it was in the calendar, and what was said about whether it took place.
///
/// @param plans every change of the calendar, in order
/// @param words every word on whether it took place, in order: see [Testimony]
/// @param oddities facts that were not possible where they stand
public record SessionTimeline<F extends Placed>(List<Plan<F>> plans, List<F> words, List<F> oddities) {

    /// A place in the calendar.
    ///
    /// @param booked when it was first put there
    /// @param minutes planned length
    /// @param cancelled whether it was called off; a cancelled session keeps its place in case it is reinstated
    public record Plan<F>(F fact, F booked, EffectiveAt start, int minutes, boolean cancelled) {}

    /// @param standing of one session, in the order of the chronology; facts about other things are passed over
    public static <F extends Placed> SessionTimeline<F> of(Iterable<F> standing) {
        var fold = new Fold<F>();
        standing.forEach(fold::add);
        return fold.timeline();
    }

    /// Its place after every change; absent when it was never booked.
    public @Nullable Plan<F> plan() {
        return plans.isEmpty() ? null : plans.getLast();
    }

    /// Its place by the changes that count at `last`.
    public @Nullable Plan<F> planAsOf(Instant last) {
        for (int i = plans.size() - 1; i >= 0; i--) {
            if (!plans.get(i).fact().key().isAfter(last)) {
                return plans.get(i);
            }
        }
        return null;
    }

    /// The last record that it was held, by whomever.
    public @Nullable F held() {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).event() instanceof SessionHeld) {
                return words.get(i);
            }
        }
        return null;
    }

    /// When it began if it took place: as the last record of it says, else when it was to take place.
    public @Nullable EffectiveAt tookPlaceAt() {
        var held = held();
        var plan = plan();
        return held != null ? held.at() : plan == null ? null : plan.start();
    }

    private static final class Fold<F extends Placed> {

        private final List<Plan<F>> plans = new ArrayList<>(2);
        private final List<F> words = new ArrayList<>(2);
        private final List<F> oddities = new ArrayList<>(0);

        void add(F fact) {
            if (fact.event() instanceof SessionEvent event && !applied(event, fact)) {
                oddities.add(fact);
            }
        }

        private boolean applied(SessionEvent event, F fact) {
            return switch (event) {
                case SessionScheduled it -> plans.isEmpty()
                    && plans.add(new Plan<>(fact, fact, it.start(), it.minutes(), false));
                case SessionRescheduled it -> changed(it.start(), it.minutes(), fact);
                case SessionCancelled _ -> changed(true, fact);
                case SessionReinstated _ -> changed(false, fact);
                case SessionHeld _, SessionAttested _, SessionAbsenceStated _, SessionCorroborated _ -> words.add(fact);
            };
        }

        private boolean changed(EffectiveAt start, int minutes, F fact) {
            return !plans.isEmpty() && !plans.getLast().cancelled()
                && plans.add(new Plan<>(fact, plans.getLast().booked(), start, minutes, false));
        }

        private boolean changed(boolean cancelled, F fact) {
            if (plans.isEmpty() || plans.getLast().cancelled() == cancelled) {
                return false;
            }
            var plan = plans.getLast();
            return plans.add(new Plan<>(fact, plan.booked(), plan.start(), plan.minutes(), cancelled));
        }

        SessionTimeline<F> timeline() {
            return new SessionTimeline<>(List.copyOf(plans), List.copyOf(words), List.copyOf(oddities));
        }
    }
}
