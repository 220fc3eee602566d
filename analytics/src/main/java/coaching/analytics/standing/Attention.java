package coaching.analytics.standing;

import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Protocols.InForce;
import coaching.analytics.standing.Standing.Reason;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// When a relationship needs a look. Each rule speaks for itself; while a relationship rests it is only asked how long.
public enum Attention {

    NOTHING_BOOKED("Help them to book the next session."),
    CANCELLED_TWICE("Ask what keeps them from meeting."),
    NOT_ACTIVATED("Ask who has not accepted yet whether they want to."),
    NO_FIRST_SESSION("Help them to book the first session."),
    NO_SECOND_SESSION("Ask how the first session went and when the second will be."),
    CARRIED_OVER("Suggest that they renegotiate or drop what they carry along."),
    PAUSED_LONG("Ask whether to resume or to close.");

    private record Finding(String text, int severity) {}

    private final String nextAction;

    Attention(String nextAction) {
        this.nextAction = nextAction;
    }

    /// In the order of the rules.
    static List<Reason> reasons(Situation now) {
        return Arrays.stream(values()).filter(rule -> rule == PAUSED_LONG || !now.paused())
            .flatMap(rule -> rule.reason(now).stream()).toList();
    }

    private Optional<Reason> reason(Situation now) {
        return find(now).map(it -> new Reason(this, it.text(), nextAction, it.severity()));
    }

    private Optional<Finding> find(Situation now) {
        return switch (this) {
            case NOTHING_BOOKED -> nothingBooked(now);
            case CANCELLED_TWICE -> cancelledTwice(now);
            case NOT_ACTIVATED -> notActivated(now);
            case NO_FIRST_SESSION -> noFirstSession(now);
            case NO_SECOND_SESSION -> noSecondSession(now);
            case CARRIED_OVER -> carriedOver(now);
            case PAUSED_LONG -> pausedLong(now);
        };
    }

    private static Optional<Finding> nothingBooked(Situation now) {
        if (!now.active() || now.held().isEmpty() || now.sessionBooked()) {
            return Optional.empty();
        }
        return now.protocol().flatMap(agreed -> beyond(now.activeDaysSinceLastSession(), agreed.limit(),
            "No session is booked and the last was %d active days ago; at most %d were agreed."));
    }

    private static Optional<Finding> cancelledTwice(Situation now) {
        return now.active()
            ? beyond(now.cancelledInARow(), 1, "The last %d sessions were cancelled.")
            : Optional.empty();
    }

    private static Optional<Finding> notActivated(Situation now) {
        return now.state() == Lifecycle.State.PROPOSED
            ? beyond(now.daysSince(now.history().lifecycle().proposed()), now.policy().activateWithinDays(),
                "Proposed %d days ago and not accepted by everyone; %d are allowed.")
            : Optional.empty();
    }

    private static Optional<Finding> noFirstSession(Situation now) {
        return now.active() && now.held().isEmpty()
            ? beyond(now.activeDaysSince(now.history().lifecycle().activated()), now.policy().firstSessionWithinDays(),
                "Active for %d days without a first session; %d are allowed.")
            : Optional.empty();
    }

    private static Optional<Finding> noSecondSession(Situation now) {
        if (!now.active() || now.held().size() != 1) {
            return Optional.empty();
        }
        return now.protocol().map(InForce::protocol).flatMap(agreed -> beyond(now.activeDaysSinceLastSession(),
            2 * agreed.intervalDays(), "No second session %d active days after the first; twice the interval is %d."));
    }

    private static Optional<Finding> carriedOver(Situation now) {
        return now.active()
            ? beyond((int) now.carriedOver(), 1, "%d action items were carried over two sessions or more.")
            : Optional.empty();
    }

    private static Optional<Finding> pausedLong(Situation now) {
        return now.paused()
            ? beyond(now.pausedDays(), now.policy().pausedAtMostDays(), "Paused for %d days; %d are allowed.")
            : Optional.empty();
    }

    private static Optional<Finding> beyond(int found, int allowed, String text) {
        return found > allowed
            ? Optional.of(new Finding(text.formatted(found, allowed), Math.clamp(found / Math.max(1, allowed), 1, 3)))
            : Optional.empty();
    }
}
