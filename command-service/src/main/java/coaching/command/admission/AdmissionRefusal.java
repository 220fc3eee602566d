package coaching.command.admission;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Refusal.RuleDescription;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.forbidden;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why somebody may not do something, whatever it is.
public enum AdmissionRefusal implements Refusal {

    NOT_FOUND(new RuleDescription(Refusal.Kind.UNKNOWN, null, "There is no such thing, or it is not yours.")),
    NOT_ALLOWED(forbidden(null, "Your roles do not extend to this.")),
    NOT_YOURSELF(forbidden("by", "Participants act for themselves, in relationships of their own.")),
    NOT_ON_BEHALF(forbidden("Kept-On-Behalf-Of",
        "Recording for a participant takes the header Kept-On-Behalf-Of with that participant's id.")),
    NOT_A_MEMBER(invalid("by", "This participant is not a member of the relationship.")),
    PARTICIPANT_LEFT(conflict("by", "This participant was not in the programme at that time.")),
    UNKNOWN_PROGRAMME(unknown("programme", "There is no such programme.")),
    UNKNOWN_PARTICIPANT(unknown("by", "There is no such participant in this programme.")),
    UNKNOWN_RELATIONSHIP(unknown("relationship", "There is no such relationship in this programme."));

    private final RuleDescription description;

    AdmissionRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
