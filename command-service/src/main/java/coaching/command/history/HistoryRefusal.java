package coaching.command.history;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Refusal.RuleDescription;
import coaching.command.kernel.Rejected;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;

/// What the past of a relationship forbids, whatever is to be recorded in it.
public enum HistoryRefusal implements Refusal {

    RELATIONSHIP_CLOSED(conflict(null, "The relationship is closed; only corrections follow.")),
    RELATIONSHIP_NOT_ACTIVE(conflict("at", "The relationship was not active then.")),
    RELATIONSHIP_PAUSED(conflict("at", "The relationship was paused then.")),
    NO_AGREED_PROTOCOL(conflict("at", "The members had not all agreed on a protocol by then.")),
    OWNER_NOT_A_MEMBER(invalid("owner", "The owner has to be a member of the relationship.")),
    ID_IN_USE(conflict(null, "Another relationship uses this id.")),
    SESSION_CANCELLED(
        conflict(null, "This session was called off; if it is to take place or did, reinstate it first.")),
    LIKELY_THE_SAME(conflict("start",
        "This is likely the meeting that is on record as the session named here: confirm that one with an attestation. "
            + "If they were two meetings, send another=true.")),
    ALREADY_HELD(conflict(null, "This session is on record as held; confirm it with an attestation.")),
    HELD_IN_THE_FUTURE(invalid("start", "Only a session that has begun can have been held.")),
    MINUTES_OUT_OF_RANGE(invalid("minutes", "A session takes 1 to 1440 minutes.")),
    COUNT_OUT_OF_RANGE(invalid("attendance.count", "From 1 to 10000 people attend, and at least those named.")),
    ATTENDEE_NOT_A_MEMBER(invalid("attendance.members", "Only members of the relationship can be named.")),
    OVERLAPS_ANOTHER_SESSION(conflict("start", "Another session of the relationship takes some of this time.")),
    TOO_FEW_SESSIONS(conflict("outcome", "Completing takes the sessions the policy asks for; ending early does not."));

    private final RuleDescription description;

    HistoryRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }

    /// Refuses and names the field that holds the time in this command.
    void when(boolean broken, String field) {
        if (broken) {
            throw new Rejected(this, field, description.sentence());
        }
    }
}
