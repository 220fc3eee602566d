package coaching.command.relay;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventTypes;
import coaching.events.Member;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipId;
import coaching.events.Tag;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.log.EventStoreSettings;
import coaching.platform.postgres.Database;
import coaching.wire.EnvelopeCodec;
import coaching.wire.EventCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.conversion.ChainingContentTypeConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static java.util.stream.Collectors.toSet;

/// A log to append to, and events that are good enough to travel.
final class TestLog {

    static final EffectiveAt DAY = new Day(LocalDate.parse("2026-01-05"), ZoneOffset.UTC);
    static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(1, 0));

    private static final EventCodec CODEC = new EventCodec();

    static PostgresEventStorageEngine open(Database database) {
        return PostgresEventStorageEngine.open(
            EventStoreSettings.of(database.jdbcUrl(), database.user(), database.password()),
            new DelegatingEventConverter(new ChainingContentTypeConverter()), new SimpleMeterRegistry());
    }

    static void append(PostgresEventStorageEngine engine, CoachingEvent... events) {
        var messages = Arrays.stream(events).<TaggedEventMessage<?>>map(TestLog::message).toList();
        engine.appendEvents(AppendCondition.none(), null, messages).join().commit(null).join();
    }

    static ProgrammeOpened opened() {
        return new ProgrammeOpened(PROGRAMME, "P", ZoneOffset.UTC, DAY);
    }

    static PolicyVersionAdopted adopted(int version) {
        return new PolicyVersionAdopted(PROGRAMME, version, Policy.DEFAULT, DAY);
    }

    static ParticipantEnrolled enrolled(int participant) {
        var person = new PersonId(new UUID(3, participant));
        return new ParticipantEnrolled(PROGRAMME, participant(participant), person, null, Set.of(), DAY);
    }

    static RelationshipProposed proposed(int relationship) {
        return proposed(relationship, "label");
    }

    static RelationshipProposed proposed(int relationship, String label) {
        return new RelationshipProposed(PROGRAMME, relationship(relationship), label, members(), DAY);
    }

    static RelationshipActivated activated(int relationship) {
        return new RelationshipActivated(PROGRAMME, relationship(relationship), members(), 1, DAY);
    }

    static ParticipantId participant(int number) {
        return new ParticipantId(new UUID(2, number));
    }

    static RelationshipId relationship(int number) {
        return new RelationshipId(new UUID(4, number));
    }

    private static List<Member> members() {
        return List.of(new Member(participant(1), Member.Role.COACH), new Member(participant(2), Member.Role.COACHEE));
    }

    private static TaggedEventMessage<?> message(CoachingEvent event) {
        var actor = new Actor("a", Actor.Role.SYSTEM, null);
        var metadata = EnvelopeCodec.metadata(event.at(), null, actor, Source.API, "k", "c", null, null,
            event.confidentiality());
        var type = new MessageType(EventTypes.nameOf(event), Integer.toString(EventCodec.revisionOf(event.getClass())));
        var id = UUID.randomUUID().toString();
        var message = new GenericEventMessage(id, type, CODEC.write(event), metadata, Instant.now());
        return new GenericTaggedEventMessage<>(message, tags(event));
    }

    private static Set<org.axonframework.messaging.eventstreaming.Tag> tags(CoachingEvent event) {
        return Tag.of(event).stream()
            .map(tag -> new org.axonframework.messaging.eventstreaming.Tag(tag.key(), tag.value())).collect(toSet());
    }

    private TestLog() {}
}
