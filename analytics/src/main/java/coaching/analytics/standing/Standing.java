package coaching.analytics.standing;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.metric.Question;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether a relationship is on track, and why not. Plain rules that add up; there is no score.
public record Standing(State state, List<Reason> reasons) {

    public enum State { ON_TRACK, NEEDS_A_LOOK, TOO_EARLY, PAUSED }

    /// @param text what is the case, in words, for whoever reads the list
    /// @param nextAction what to do about it
    /// @param severity 1 just over the threshold, 2 twice it, 3 three times it or more
    /// @param numbers what was found and what is allowed, where the rule counts
    /// @param on the day of what the rule is about, where it is about one thing
    /// @param booked whether a meeting is booked, on which the next action depends
    public record Reason(Attention rule, String text, String nextAction, int severity, @Nullable Numbers numbers,
                         @Nullable LocalDate on, boolean booked) {}

    /// In days, or pieces, as the rule counts.
    public record Numbers(int found, int allowed) {}

    /// Empty for a relationship that is over, declined or not there yet.
    public static Optional<Standing> of(KnownHistory history, Question question) {
        return switch (history.lifecycle().state(question.asOf())) {
            case UNKNOWN, DECLINED, CLOSED -> Optional.empty();
            case PROPOSED, ACTIVE -> Optional.of(of(Situation.of(history, question)));
        };
    }

    private static Standing of(Situation now) {
        var reasons = Attention.reasons(now);
        if (!reasons.isEmpty()) {
            return new Standing(State.NEEDS_A_LOOK, reasons);
        } else if (now.paused()) {
            return new Standing(State.PAUSED, reasons);
        }
        return new Standing(now.state() == Lifecycle.State.PROPOSED || now.held().size() < 2
            ? State.TOO_EARLY
            : State.ON_TRACK, reasons);
    }
}
