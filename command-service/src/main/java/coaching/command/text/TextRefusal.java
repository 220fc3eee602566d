package coaching.command.text;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Refusal.RuleDescription;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.forbidden;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why a text is not recorded.
public enum TextRefusal implements Refusal {

    UNKNOWN_SUBJECT(unknown("about", "There is nothing of that kind with this id in this relationship.")),
    NOT_THE_AUTHOR(forbidden("text", "Only who began a text writes further versions of it.")),
    ABOUT_SOMETHING_ELSE(conflict("about", "The versions of a text are all about the same.")),
    VERSION_TAKEN(conflict("version", "This version is on record, with other words.")),
    VERSION_OUT_OF_TURN(conflict("version", "Versions count from 1, one after the other.")),
    BEFORE_THE_VERSION(invalid("at", "A version is not older than the one before it."));

    private final RuleDescription description;

    TextRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
