package coaching.command.actionitem;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Refusal.RuleDescription;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.forbidden;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why something cannot be said of an action item.
public enum ActionItemRefusal implements Refusal {

    UNKNOWN_ACTION_ITEM(unknown("item", "There is no such action item in this relationship.")),
    UNKNOWN_SESSION(unknown("session", "There is no such session in this relationship.")),
    UNKNOWN_GOAL(unknown("goal", "There is no such goal in this relationship.")),
    ALREADY_AGREED(conflict(null, "This action item is agreed already; renegotiate it.")),
    ALREADY_COMPLETED(conflict(null, "This action item is completed already.")),
    ALREADY_DROPPED(conflict(null, "This action item was dropped.")),
    NOT_AGREED_YET(conflict(null, "The owner has not agreed to this action item yet.")),
    NOT_PROPOSED(conflict(null, "This action item does not wait for anybody's yes.")),
    DECLINED_BEFORE(conflict(null, "The owner did not take this action item on; propose it under another id.")),
    NEEDS_THE_OWNER(forbidden("by", "Only the owner says yes to an action item that was put on them.")),
    NEEDS_OWNER_OR_PROPOSER(
        forbidden("by", "Only the owner of a proposed action item, or whoever proposed it, can decline it.")),
    NOT_COMPLETED(conflict(null, "Only a completed action item can be reopened.")),
    SESSION_NOT_STARTED(conflict("session", "This session had not begun then.")),
    DUE_BEFORE_AGREED(invalid("due", "Nothing is due before it was agreed.")),
    BEFORE_THE_AGREEMENT(invalid("at", "The action item was not agreed yet.")),
    BEFORE_THE_COMPLETION(invalid("at", "The action item was not completed yet.")),
    BEFORE_THE_LAST_STEP(invalid("at",
        "Something that happened later is on record of this action item; withdraw that first, or name a later time.")),
    ACCEPTED_BY_THE_OWNER(invalid("acceptedBy", "A new date is accepted by another member than the owner."));

    private final RuleDescription description;

    ActionItemRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
