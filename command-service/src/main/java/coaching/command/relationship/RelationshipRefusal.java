package coaching.command.relationship;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Refusal.RuleDescription;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why a relationship says no.
enum RelationshipRefusal implements Refusal {

    NOT_PROPOSED(unknown("relationship", "There is no such relationship in this programme.")),
    ALREADY_PROPOSED(conflict("relationship", "This id belongs to another relationship.")),
    RELATIONSHIP_DECLINED(conflict(null, "This relationship was declined; propose a new one.")),
    RELATIONSHIP_CLOSED(conflict(null, "This relationship is closed; only corrections follow.")),
    FEWER_THAN_TWO_MEMBERS(invalid("members", "It takes two people or more.")),
    GROUP_TOO_LARGE(invalid("members", "A relationship has at most 20 members.")),
    SAME_MEMBER_TWICE(invalid("members", "Nobody coaches themself: every member is another person.")),
    NOBODY_COACHES(invalid("members", "At least one member coaches.")),
    NOBODY_IS_COACHED(invalid("members", "At least one member is coached.")),
    MEMBER_NOT_ENROLLED(invalid("members", "Every member is enrolled in this programme.")),
    PROTOCOL_VERSION_OUT_OF_ORDER(conflict("version", "Protocol versions count up one by one.")),
    UNKNOWN_PROTOCOL_VERSION(unknown("version", "No protocol of this version was proposed.")),
    NOT_A_SENSIBLE_PROTOCOL(invalid(null, "This number is out of range.")),
    MALFORMED_SLOT(invalid("slot", "A slot is a day of the week and a local time, such as MONDAY 09:00.")),
    UNKNOWN_AGREEMENT_VERSION(unknown("agreementVersion", "No protocol of this version was proposed.")),
    ALREADY_ACTIVE(conflict(null, "This relationship is active already.")),
    NOT_ACTIVE(conflict(null, "This relationship is not active yet.")),
    EXPECTATIONS_MISSING(conflict(null, "Every member states expectations before the relationship begins.")),
    ALREADY_PAUSED(conflict(null, "This relationship is paused already.")),
    NOT_PAUSED(conflict(null, "This relationship is not paused.")),
    OUT_OF_ORDER(invalid("at", "This is dated before the fact it follows. Date it later, or correct that fact first."));

    private final RuleDescription description;

    RelationshipRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
