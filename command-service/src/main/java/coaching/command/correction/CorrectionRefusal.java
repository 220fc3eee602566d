package coaching.command.correction;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Refusal.RuleDescription;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.forbidden;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why a fact cannot be corrected, or not so.
public enum CorrectionRefusal implements Refusal {

    UNKNOWN_FACT(unknown("supersedes", "There is no such fact in this relationship.")),
    NOT_CORRECTABLE(invalid("supersedes",
        "Facts about sessions, goals and action items can be corrected, expectations, pauses and closures too, and "
            + "corrections withdrawn; what members agreed with each other is agreed anew.")),
    SAID_BY_SOMEBODY_ELSE(forbidden("supersedes",
        "Who said it corrects it, and coordinators what nobody said; contest it with a word of your own.")),
    BEFORE_THE_FACT(invalid("at", "Nothing is corrected before it happened.")),
    ALREADY_CORRECTED(conflict("supersedes", "This fact was corrected already; withdraw that correction first.")),
    MOVED_TO_MISSING(invalid("movedTo", "A wrong date needs the right one.")),
    MOVED_TO_SUPERFLUOUS(invalid("movedTo", "What did not happen has no date; a correction can only be withdrawn.")),
    RESERVED_REASON(invalid("reason", "Only the reversal of an import has this reason.")),
    OTHERS_REST_ON_IT(conflict("supersedes", "Other facts rest on this one; correct those first.")),
    OUT_OF_ORDER(conflict("movedTo", "Facts that rest on each other would be out of order."));

    private final RuleDescription description;

    CorrectionRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
