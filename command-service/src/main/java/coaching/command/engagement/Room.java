package coaching.command.engagement;

import coaching.command.kernel.Boundary;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantId;
import org.jspecify.annotations.Nullable;

/// How many running relationships a participant wants to coach in at most.
///
/// @param limit the participant's own; the programme's when absent
public record Room(@Nullable Integer limit) {

    static Boundary<Room> of(ParticipantId participant) {
        return Boundary.of(ParticipantEnrolled.class, new Room(null), (_, it) -> new Room(it.capacity()), participant);
    }

    int or(int limitOfProgramme) {
        return limit == null ? limitOfProgramme : limit;
    }
}
