package coaching.analytics.standing;

import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Protocols.InForce;
import coaching.analytics.standing.Standing.Numbers;
import coaching.analytics.standing.Standing.Reason;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// When a relationship needs a look. Each rule speaks for itself. While a relationship rests it is only asked how long,
/// and without one of its members nobody is asked to meet.
public enum Attention {

    NOTHING_BOOKED,
    LONG_GAP,
    CANCELLED_TWICE,
    NOT_ACTIVATED,
    NO_FIRST_SESSION,
    FIRST_SESSION_LATE,
    NO_SECOND_SESSION,
    CARRIED_OVER,
    PAUSED_LONG,
    A_MEMBER_LEFT,
    A_MEETING_IS_CONTESTED,
    A_MEETING_IS_DENIED;

    private record Finding(String text, String nextAction, int severity, @Nullable Numbers numbers,
                           @Nullable LocalDate on) {

        Finding on(LocalDate day) {
            return new Finding(text, nextAction, severity, numbers, day);
        }
    }

    /// In the order of the rules.
    static List<Reason> reasons(Situation now) {
        return Arrays.stream(values()).flatMap(rule -> rule.reason(now).stream()).toList();
    }

    private Optional<Reason> reason(Situation now) {
        return find(now)
            .map(it -> new Reason(this, it.text(), it.nextAction(), it.severity(), it.numbers(), it.on(),
                now.sessionBooked()));
    }

    private Optional<Finding> find(Situation now) {
        return switch (this) {
            case NOTHING_BOOKED -> nothingBooked(now);
            case LONG_GAP -> longGap(now);
            case CANCELLED_TWICE -> cancelledTwice(now);
            case NOT_ACTIVATED -> notActivated(now);
            case NO_FIRST_SESSION -> noFirstSession(now);
            case FIRST_SESSION_LATE -> firstSessionLate(now);
            case NO_SECOND_SESSION -> noSecondSession(now);
            case CARRIED_OVER -> carriedOver(now);
            case PAUSED_LONG -> pausedLong(now);
            case A_MEMBER_LEFT -> memberLeft(now);
            case A_MEETING_IS_CONTESTED -> contested(now);
            case A_MEETING_IS_DENIED -> denied(now);
        };
    }

    private static Optional<Finding> nothingBooked(Situation now) {
        if (!now.running() || now.held().isEmpty() || now.sessionBooked()) {
            return Optional.empty();
        }
        return now.protocol().flatMap(agreed -> beyond(now.activeDaysSinceLastSession(), agreed.limit(),
            "No meeting is booked and the last was %d active days ago; at most %d were agreed.",
            "Help them to book the next meeting."));
    }

    private static Optional<Finding> longGap(Situation now) {
        return now.running() && now.held().size() > 1
            ? beyondTwiceTheInterval(now, "The last meeting was %d active days ago; twice the agreed interval is %d.",
                now.sessionBooked() ? "Ask whether the booked meeting can be sooner."
                    : "Ask what keeps them from meeting.")
            : Optional.empty();
    }

    private static Optional<Finding> cancelledTwice(Situation now) {
        return now.running()
            ? beyond(now.cancelledInARow(), 1, "The last %d meetings were cancelled.",
                "Ask what keeps them from meeting.")
            : Optional.empty();
    }

    private static Optional<Finding> notActivated(Situation now) {
        return now.state() == Lifecycle.State.PROPOSED && now.memberLeft().isEmpty()
            ? beyond(now.daysSince(now.history().lifecycle().proposed()), now.policy().activateWithinDays(),
                "Proposed %d days ago and not accepted by everyone; %d are allowed.",
                "Ask who has not accepted yet whether they want to.")
            : Optional.empty();
    }

    private static Optional<Finding> noFirstSession(Situation now) {
        return now.running() && now.held().isEmpty() && !now.sessionBooked() && !now.firstSessionDisputed()
            ? beyond(now.activeDaysSince(now.history().lifecycle().activated()), now.policy().firstSessionWithinDays(),
                "Active for %d days without a first meeting; %d are allowed.", "Help them to book the first meeting.")
            : Optional.empty();
    }

    private static Optional<Finding> firstSessionLate(Situation now) {
        return now.running() && now.held().isEmpty()
            ? now.firstAhead().flatMap(it -> beyond(it.days(), now.policy().firstSessionWithinDays(),
                "The first meeting is booked for " + it.on() + ", %d days after the start; %d are allowed.",
                "Ask whether the first meeting can be sooner.").map(found -> found.on(it.on())))
            : Optional.empty();
    }

    private static Optional<Finding> noSecondSession(Situation now) {
        return now.running() && now.held().size() == 1
            ? beyondTwiceTheInterval(now, "No second meeting %d active days after the first; twice the interval is %d.",
                "Ask how the first meeting went and " + (now.sessionBooked()
                    ? "whether the booked one can be sooner."
                    : "when the second will be."))
            : Optional.empty();
    }

    private static Optional<Finding> carriedOver(Situation now) {
        return now.running()
            ? beyond((int) now.carriedOver(), 1, "%d promises were carried over two meetings or more.",
                "Suggest that they renegotiate or drop what they carry along.")
            : Optional.empty();
    }

    private static Optional<Finding> pausedLong(Situation now) {
        return now.paused()
            ? beyond(now.pausedDays(), now.policy().pausedAtMostDays(), "Paused for %d days; %d are allowed.",
                "Ask whether to resume or to close.")
            : Optional.empty();
    }

    private static Optional<Finding> memberLeft(Situation now) {
        return now.memberLeft().map(at -> new Finding("A member left the programme on " + at.date() + ".",
            "Ask the others whether to go on with somebody else or to close.", 2, null, at.date()));
    }

    private static Optional<Finding> contested(Situation now) {
        return now.contested().map(at -> new Finding(
            "One says that the meeting of " + at.date() + " took place, another that it did not.",
            "Ask both what happened; whoever was wrong can say so.", 1, null, at.date()));
    }

    private static Optional<Finding> denied(Situation now) {
        return !now.running() || now.sessionBooked() ? Optional.empty()
            : now.denied().map(at -> new Finding(
                "The meeting of " + at.date() + " did not take place, as those say who answered; no other is booked.",
                "Help them to book it again.", 1, null, at.date()));
    }

    private static Optional<Finding> beyondTwiceTheInterval(Situation now, String text, String nextAction) {
        return now.protocol().map(InForce::protocol).flatMap(agreed -> beyond(now.activeDaysSinceLastSession(),
            2 * agreed.intervalDays(), text, nextAction));
    }

    private static Optional<Finding> beyond(int found, int allowed, String text, String nextAction) {
        return found > allowed
            ? Optional.of(new Finding(text.formatted(found, allowed), nextAction,
                Math.clamp(found / Math.max(1, allowed), 1, 3), new Numbers(found, allowed), null))
            : Optional.empty();
    }
}
