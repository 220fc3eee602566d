package coaching.command.participant;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.conflict;
import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.unknown;

/// Why a participant's coming or going is refused.
public enum ParticipantRefusal implements Refusal {

    PERSON_ALREADY_ENROLLED(conflict("person", "This person takes part in the programme already, under another id.")),
    PARTICIPANT_ID_TAKEN(conflict("id", "This id belongs to another person or programme.")),
    ALREADY_ENROLLED(conflict(null, "This participant is enrolled already, with other details.")),
    NOT_ENROLLED(unknown("id", "There is no such participant in this programme.")),
    ENROLLED_BEFORE_LEAVING(invalid("at", "A participant returns after having left, not before.")),
    LEFT_BEFORE_ENROLMENT(invalid("at", "A participant cannot leave before the day they were enrolled.")),
    CAPACITY_OUT_OF_RANGE(invalid("capacity", "A participant coaches in 0 to 100 relationships.")),
    TOO_MANY_SKILLS(invalid("skills", "At most 50 skills are kept.")),
    SKILL_NOT_LISTED(invalid("skills", "A skill is one of the programme's list, word for word. Add it there first."));

    private final RuleDescription description;

    ParticipantRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
