package coaching.query.ingest;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.Member;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipId;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Events that are good enough to travel.
final class Sample {

    static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(1, 0));

    static EffectiveAt day(String date) {
        return new Day(LocalDate.parse(date), ZoneOffset.UTC);
    }

    static final EffectiveAt DAY = day("2026-01-05");

    static ProgrammeOpened opened() {
        return new ProgrammeOpened(PROGRAMME, "P", ZoneOffset.UTC, DAY);
    }

    static ParticipantEnrolled enrolled(int number) {
        var person = new PersonId(new UUID(3, number));
        return new ParticipantEnrolled(PROGRAMME, participant(number), person, null, Set.of(), DAY);
    }

    static RelationshipProposed proposed(int number) {
        return proposed(number, "Pair " + number);
    }

    static RelationshipProposed proposed(int number, String label) {
        return new RelationshipProposed(PROGRAMME, relationship(number), label, members(number), DAY);
    }

    static RelationshipActivated activated(int number) {
        return new RelationshipActivated(PROGRAMME, relationship(number), members(number), 1, DAY);
    }

    static RelationshipPaused paused(int number) {
        return new RelationshipPaused(PROGRAMME, relationship(number), PauseReason.LEAVE, DAY);
    }

    static ExpectationStated stated(int number, EffectiveAt at) {
        return new ExpectationStated(PROGRAMME, relationship(number), participant(2 * number), at);
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

    private static List<Member> members(int number) {
        return List.of(new Member(participant(2 * number), Member.Role.COACH),
            new Member(participant(2 * number + 1), Member.Role.COACHEE));
    }

    private Sample() {}
}
