package coaching.query.ingest;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;
import coaching.testing.story.ProgrammeEvents;
import coaching.testing.story.RelationshipEvents;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Events that are good enough to travel.
final class Sample {

    static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(1, 0));

    private static final ProgrammeEvents PROGRAMME_EVENTS = new ProgrammeEvents(PROGRAMME);

    static EffectiveAt day(String date) {
        return new Day(LocalDate.parse(date), ZoneOffset.UTC);
    }

    static final EffectiveAt DAY = day("2026-01-05");

    static ProgrammeOpened opened() {
        return PROGRAMME_EVENTS.opened("P", ZoneOffset.UTC, DAY);
    }

    static ParticipantEnrolled enrolled(int number) {
        var person = new PersonId(new UUID(3, number));
        return PROGRAMME_EVENTS.enrolled(participant(number), person, DAY);
    }

    static RoleGranted granted(int number) {
        return new RoleGranted(new PersonId(participant(number).value()), Role.COORDINATOR, PROGRAMME, DAY);
    }

    static RoleRevoked revoked(int number) {
        return new RoleRevoked(new PersonId(participant(number).value()), Role.COORDINATOR, PROGRAMME, DAY);
    }

    static RelationshipProposed proposed(int number) {
        return proposed(number, "Pair " + number);
    }

    static RelationshipProposed proposed(int number, String label) {
        return events(number).proposed(label, DAY);
    }

    static RelationshipActivated activated(int number) {
        return events(number).activated(DAY);
    }

    static RelationshipPaused paused(int number) {
        return events(number).paused(DAY);
    }

    static ExpectationStated stated(int number, EffectiveAt at) {
        return events(number).stated(participant(2 * number), at);
    }

    /// A life of four events for each relationship, one after the other.
    static CoachingEvent[] lives(int relationships) {
        var events = new ArrayList<CoachingEvent>();
        for (var number = 0; number < relationships; number++) {
            events.addAll(List.of(proposed(number), stated(number, DAY), activated(number), paused(number)));
        }
        return events.toArray(CoachingEvent[]::new);
    }

    static ParticipantId participant(int number) {
        return new ParticipantId(new UUID(2, number));
    }

    static RelationshipId relationship(int number) {
        return new RelationshipId(new UUID(4, number));
    }

    private static RelationshipEvents events(int number) {
        return new RelationshipEvents(PROGRAMME, relationship(number),
            RelationshipEvents.pair(participant(2 * number), participant(2 * number + 1)), ZoneOffset.UTC);
    }

    private Sample() {}
}
