package coaching.command.participant;

import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.id.ParticipantId;

import java.util.List;

/// One participant's coming and going.
public sealed interface Participation {

    static Boundary<Participation> of(ParticipantId participant) {
        return Boundary.ofStanding(ParticipantEvent.class, Participation::of, participant);
    }

    record Never() implements Participation {}

    /// @param by the fact by which they came, the last time
    record Enrolled(ParticipantEnrolled as, Fact by) implements Participation {}

    /// @param by the fact by which they left
    record Left(ParticipantEnrolled as, Fact by) implements Participation {}

    private static Participation of(List<Fact> standing) {
        Participation state = new Never();
        for (var fact : standing) {
            state = state.evolve((ParticipantEvent) fact.event(), fact);
        }
        return state;
    }

    private Participation evolve(ParticipantEvent event, Fact fact) {
        return switch (event) {
            case ParticipantEnrolled it -> new Enrolled(it, fact);
            case ParticipantLeft _ -> switch (this) {
                case Never _, Left _ -> this;
                case Enrolled enrolled -> new Left(enrolled.as, fact);
            };
        };
    }
}
