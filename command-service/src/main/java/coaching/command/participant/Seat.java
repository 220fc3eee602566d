package coaching.command.participant;

import coaching.command.kernel.Boundary;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.ProgrammeId;
import org.jspecify.annotations.Nullable;

/// The one place a person has in a programme, whoever asks for it.
///
/// @param taken by the participant this person is, if enrolled before
record Seat(ProgrammeId programme, PersonId person, @Nullable ParticipantId taken) {

    static Boundary<Seat> of(ProgrammeId programme, PersonId person) {
        var free = new Seat(programme, person, null);
        return Boundary.of(ParticipantEnrolled.class, free, Seat::evolve, programme, person);
    }

    boolean isTakenByOtherThan(ParticipantId participant) {
        return taken != null && !taken.equals(participant);
    }

    private Seat evolve(ParticipantEnrolled event) {
        var ours = event.programme().equals(programme) && event.person().equals(person);
        return ours ? new Seat(programme, person, event.participant()) : this;
    }
}
