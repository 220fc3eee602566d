package coaching.command.view;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.invalid;

/// Why it is not recorded that somebody looked.
public enum ViewRefusal implements Refusal {

    NOT_AN_OFFICE(invalid("role", "Nobody reads the relationships of others in this role."));

    private final RuleDescription description;

    ViewRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
