package coaching.command.engagement;

import coaching.command.past.Boundary;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

/// How many running relationships a participant wants to coach in at most.
///
/// @param limit the participant's own; the programme's when absent
public record CoachingLimit(@Nullable Integer limit) {

    static Boundary<CoachingLimit> of(ParticipantId participant) {
        return Boundary.of(ParticipantEnrolled.class, new CoachingLimit(null),
            (_, it) -> new CoachingLimit(it.capacity()), participant);
    }

    int or(int limitOfProgramme) {
        return limit == null ? limitOfProgramme : limit;
    }
}
