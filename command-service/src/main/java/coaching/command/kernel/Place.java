package coaching.command.kernel;

import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.ProgrammeId;
import org.jspecify.annotations.Nullable;

/// A participant's place: in which programme, who it is, and whether they have left.
public record Place(@Nullable ProgrammeId programme, @Nullable PersonId person, boolean left) {

    private static final Place NONE = new Place(null, null, false);

    public static Boundary<Place> of(ParticipantId participant) {
        return Boundary.of(ParticipantEvent.class, NONE, Place::evolve, participant);
    }

    public boolean isIn(ProgrammeId other) {
        return other.equals(programme);
    }

    boolean isOf(@Nullable PersonId other) {
        return person != null && person.equals(other);
    }

    private Place evolve(ParticipantEvent event) {
        return switch (event) {
            case ParticipantEnrolled it -> new Place(it.programme(), it.person(), false);
            case ParticipantLeft _ -> new Place(programme, person, true);
        };
    }
}
