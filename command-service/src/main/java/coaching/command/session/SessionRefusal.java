package coaching.command.session;

import static coaching.command.kernel.Refusal.Because.conflict;
import static coaching.command.kernel.Refusal.Because.invalid;
import static coaching.command.kernel.Refusal.Because.unknown;

import coaching.command.kernel.Refusal;

/// Why something cannot be said of a session.
public enum SessionRefusal implements Refusal {

    UNKNOWN_SESSION(unknown("session", "There is no such session in this relationship.")),
    ALREADY_SCHEDULED(conflict(null, "This session is in the calendar already; reschedule it.")),
    SESSION_CANCELLED(conflict(null, "This session was called off.")),
    ALREADY_HELD(conflict(null, "This session was held.")),
    NOT_HELD(conflict(null, "Nobody has recorded that this session was held.")),
    NOT_STARTED_YET(conflict("at", "This session had not begun then.")),
    NOT_AHEAD(invalid("start", "A session is scheduled before it starts; record a past one as held.")),
    BEFORE_THE_BOOKING(invalid("at", "The session was not in the calendar yet.")),
    HELD_IN_THE_FUTURE(invalid("start", "Only a session that has begun can have been held.")),
    MINUTES_OUT_OF_RANGE(invalid("minutes", "A session takes 1 to 1440 minutes.")),
    COUNT_OUT_OF_RANGE(invalid("attendance.count", "From 1 to 10000 people attend, and at least those named.")),
    ATTENDEE_NOT_A_MEMBER(invalid("attendance.members", "Only members of the relationship can be named.")),
    FOCUS_OUT_OF_RANGE(invalid("focus", "Focus is 1 to 5, for a session that took place."));

    private final Because because;

    SessionRefusal(Because because) {
        this.because = because;
    }

    @Override
    public Because because() {
        return because;
    }
}
