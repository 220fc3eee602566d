package coaching.command.label;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;

/// Why a relationship is not called so.
enum LabelRefusal implements Refusal {

    EMPTY_LABEL(invalid("label", "A label has something that can be seen.")),
    MISLEADING_LABEL(invalid("label",
        "A label has no control characters and none that turn the direction of the text after it.")),
    LABEL_TAKEN(conflict("label", "Another relationship of this programme is called so.")),
    CALLED_OTHERWISE(conflict("label", "This relationship is on record and called something else."));

    private final RuleDescription description;

    LabelRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
