package coaching.command.kernel;

import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.ProgrammeId;
import org.jspecify.annotations.Nullable;

/// A participant's place: in which programme, who it is, and since when they have left.
public record Place(@Nullable ProgrammeId programme, @Nullable PersonId person, @Nullable EffectiveAt leftAt) {

    private static final Place NONE = new Place(null, null, null);

    public static Boundary<Place> of(ParticipantId participant) {
        return Boundary.of(ParticipantEvent.class, NONE, Place::evolve, participant);
    }

    public boolean isIn(ProgrammeId other) {
        return other.equals(programme);
    }

    public boolean left() {
        return leftAt != null;
    }

    /// Whether they were gone at that time. What was before can be recorded afterwards.
    public boolean leftBefore(EffectiveAt at) {
        return leftAt != null && !at.earliest().isBefore(leftAt.latest());
    }

    boolean isOf(@Nullable PersonId other) {
        return person != null && person.equals(other);
    }

    private Place evolve(ParticipantEvent event) {
        return switch (event) {
            case ParticipantEnrolled it -> new Place(it.programme(), it.person(), null);
            case ParticipantLeft it -> new Place(programme, person, it.at());
        };
    }
}
