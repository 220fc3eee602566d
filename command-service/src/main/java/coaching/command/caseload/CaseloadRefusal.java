package coaching.command.caseload;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;

/// Why nothing changes about who looks after what.
enum CaseloadRefusal implements Refusal {

    NOT_A_COORDINATOR(invalid("owner",
        "This person does not coordinate this programme by a role on record. They can take it on themselves.")),
    SAME_COORDINATOR(invalid("to", "Hand over to somebody else.")),
    NOTHING_TO_HAND_OVER(conflict("from", "This person looks after nothing in this programme.")),
    SNOOZED_INTO_THE_PAST(invalid("until", "This day is over. Choose a later one.")),
    SNOOZED_TOO_LONG(invalid("until", "Look again within 90 days.")),
    REMINDED_TODAY(conflict(null, "The members were reminded today already.")),
    NOTHING_TO_REMIND_OF(conflict(null, "It has ended or was declined; there is nothing to remind anybody of.")),
    NOBODY_TO_REMIND(conflict(null, "No e-mail address is known of any member who is still there."));

    private final RuleDescription description;

    CaseloadRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
