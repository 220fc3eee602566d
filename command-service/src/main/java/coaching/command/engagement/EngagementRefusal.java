package coaching.command.engagement;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Refusal.RuleDescription;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;

/// Why people cannot take part in one more relationship.
public enum EngagementRefusal implements Refusal {

    MEMBER_LEFT(conflict("members", "A member has left the programme.")),
    COACH_AT_CAPACITY(conflict("members", "A coach has no room for another relationship.")),
    ALREADY_TOGETHER(conflict("members", "The same people have an active relationship in this programme."));

    private final RuleDescription description;

    EngagementRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
