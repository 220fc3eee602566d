package coaching.command.participant;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.Because.conflict;
import static coaching.command.kernel.Refusal.Because.invalid;
import static coaching.command.kernel.Refusal.Because.unknown;

/// Why a participant's coming or going is refused.
enum ParticipantRefusal implements Refusal {

    PERSON_ALREADY_ENROLLED(conflict("person", "This person takes part in the programme already, under another id.")),
    PARTICIPANT_ID_TAKEN(conflict("id", "This id belongs to another person or programme.")),
    ALREADY_ENROLLED(conflict(null, "This participant is enrolled already, with other details.")),
    NOT_ENROLLED(unknown("id", "There is no such participant in this programme.")),
    ENROLLED_BEFORE_LEAVING(invalid("at", "A participant returns after having left, not before.")),
    LEFT_BEFORE_ENROLMENT(invalid("at", "A participant cannot leave before the day they were enrolled.")),
    CAPACITY_OUT_OF_RANGE(invalid("capacity", "A participant coaches in 0 to 100 relationships.")),
    TOO_MANY_SKILLS(invalid("skills", "At most 50 skills are kept."));

    private final Because because;

    ParticipantRefusal(Because because) {
        this.because = because;
    }

    @Override
    public Because because() {
        return because;
    }
}
