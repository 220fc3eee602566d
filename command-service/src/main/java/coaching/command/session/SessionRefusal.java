package coaching.command.session;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Refusal.RuleDescription;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why something cannot be said of a session.
public enum SessionRefusal implements Refusal {

    UNKNOWN_SESSION(unknown("session", "There is no such session in this relationship.")),
    ALREADY_SCHEDULED(conflict(null, "This session is in the calendar already; reschedule it.")),
    NOT_HELD(conflict(null, "Nobody has recorded that this session was held.")),
    NOT_STARTED_YET(conflict("at", "This session had not begun then.")),
    NOT_AHEAD(invalid("start", "A session is scheduled before it starts; record a past one as held.")),
    BEFORE_THE_BOOKING(invalid("at", "The session was not in the calendar yet, or was moved later than that.")),
    BEFORE_THE_CANCELLATION(invalid("at", "The session was not cancelled yet.")),
    BEFORE_YOUR_LAST_WORD(invalid("at", "This member has said something about the session later than that.")),
    FOCUS_OUT_OF_RANGE(invalid("focus", "Focus is 1 to 5, for a session that took place."));

    private final RuleDescription description;

    SessionRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
