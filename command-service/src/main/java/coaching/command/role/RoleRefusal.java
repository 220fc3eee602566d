package coaching.command.role;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;

/// Why somebody's roles stay as they are.
enum RoleRefusal implements Refusal {

    NOT_GRANTABLE(invalid("role", "This role is not granted to people.")),
    FOR_ALL_PROGRAMMES_ONLY(invalid("programme", "This role holds in all programmes, never in one alone.")),
    NEVER_GRANTED(conflict("role", "This person was never granted this role there.")),
    LAST_ADMINISTRATOR(conflict("role", "Nobody else is granted this role: grant it to somebody else first."));

    private final RuleDescription description;

    RoleRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
