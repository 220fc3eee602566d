package coaching.command.participant;

import coaching.command.kernel.Boundary;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.ParticipantId;

/// One participant's coming and going.
sealed interface Participation {

    static Boundary<Participation> of(ParticipantId participant) {
        return Boundary.of(ParticipantEvent.class, new Never(), Participation::evolve, participant);
    }

    record Never() implements Participation {}

    record Enrolled(ParticipantEnrolled as) implements Participation {}

    record Left(ParticipantEnrolled as, EffectiveAt since) implements Participation {}

    default Participation evolve(ParticipantEvent event) {
        return switch (event) {
            case ParticipantEnrolled it -> new Enrolled(it);
            case ParticipantLeft it -> switch (this) {
                case Never _, Left _ -> this;
                case Enrolled enrolled -> new Left(enrolled.as, it.at());
            };
        };
    }
}
