package coaching.command.programme;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why a programme says no.
enum ProgrammeRefusal implements Refusal {

    ALREADY_OPEN(conflict(null, "This programme is open already, with another name or zone.")),
    NOT_OPEN(unknown("programme", "There is no such programme.")),
    POLICY_VERSION_OUT_OF_ORDER(conflict("version", "Policy versions count up one by one.")),
    POLICIES_OVERLAP(invalid("at", "A policy version comes into force after the one before it.")),
    SMALLEST_GROUP_BELOW_FIVE(invalid("smallestGroup", "Figures of fewer than five people are never shown.")),
    SMALLEST_GROUP_LOWERED_FOR_THE_PAST(invalid("smallestGroup",
        "The smallest group may be lowered for the future only: what was hidden stays hidden.")),
    TOO_MANY_SKILLS_LISTED(invalid("skills", "At most 500 skills are listed.")),
    MALFORMED_SKILL(invalid("skills",
        "A skill has 1 to 200 characters that can be seen, no comma, semicolon or bar, and no spaces at its ends.")),
    FEWER_THAN_TWO_SESSIONS(invalid("minSessions", "Completing takes a minimum of two sessions.")),
    NOT_A_SENSIBLE_NUMBER(invalid(null, "This number is out of range."));

    private final RuleDescription description;

    ProgrammeRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
