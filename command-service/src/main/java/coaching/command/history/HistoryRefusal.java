package coaching.command.history;

import static coaching.command.kernel.Refusal.Because.conflict;
import static coaching.command.kernel.Refusal.Because.invalid;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;

/// What the past of a relationship forbids, whatever is to be recorded in it.
public enum HistoryRefusal implements Refusal {

    RELATIONSHIP_CLOSED(conflict(null, "The relationship is closed; only corrections follow.")),
    RELATIONSHIP_NOT_ACTIVE(conflict("at", "The relationship was not active then.")),
    RELATIONSHIP_PAUSED(conflict("at", "The relationship was paused then.")),
    NO_AGREED_PROTOCOL(conflict("at", "The members had not all agreed on a protocol by then.")),
    OWNER_NOT_A_MEMBER(invalid("owner", "The owner has to be a member of the relationship.")),
    ID_IN_USE(conflict(null, "Another relationship uses this id.")),
    OVERLAPS_ANOTHER_SESSION(conflict("start", "Another session of the relationship takes some of this time."));

    private final Because because;

    HistoryRefusal(Because because) {
        this.because = because;
    }

    @Override
    public Because because() {
        return because;
    }

    /// Refuses and names the field that holds the time in this command.
    void when(boolean broken, String field) {
        if (broken) {
            throw new Rejected(this, field, because.sentence());
        }
    }
}
