package coaching.command.person;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.forbidden;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;

/// Why two records stay two people's.
enum PersonRefusal implements Refusal {

    SAME_RECORD(invalid("alias", "This is the record itself.")),
    ALREADY_MERGED(conflict("alias", "This record was merged into another one already.")),
    STANDS_FOR_OTHERS(conflict("alias", "Records were merged into this one: merge the other one into it.")),
    NOT_STANDING(conflict("person", "This record was merged into another one: merge into that one.")),
    TOO_MANY_RECORDS(conflict("person", "At most 20 records are one person's.")),
    MEMBERS_OF_ONE_RELATIONSHIP(conflict("alias", "Both are members of one relationship: they are two people.")),
    SIGNS_IN_ALREADY(forbidden("alias", "One of them has signed in already: who grants roles merges them.")),
    SUBJECT_IN_USE(
        conflict("subject", "Whoever signs in so is somebody in Kept already: an administrator merges the two."));

    private final RuleDescription description;

    PersonRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
