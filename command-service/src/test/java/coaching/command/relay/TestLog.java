package coaching.command.relay;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventTypes;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.Tag;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.database.EventStoreSettings;
import coaching.platform.postgres.Database;
import coaching.testing.story.ProgrammeEvents;
import coaching.testing.story.RelationshipEvents;
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
import java.util.Set;
import java.util.UUID;

import static java.util.stream.Collectors.toSet;

/// A log to append to, and events that are good enough to travel.
final class TestLog {

    static final EffectiveAt DAY = new Day(LocalDate.parse("2026-01-05"), ZoneOffset.UTC);
    static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(1, 0));

    private static final ProgrammeEvents EVENTS = new ProgrammeEvents(PROGRAMME);
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
        return EVENTS.opened("P", ZoneOffset.UTC, DAY);
    }

    static PolicyVersionAdopted adopted(int version) {
        return EVENTS.policy(version, Policy.DEFAULT, DAY);
    }

    static ParticipantEnrolled enrolled(int participant) {
        return EVENTS.enrolled(participant(participant), new PersonId(new UUID(3, participant)), DAY);
    }

    /// To the person who takes part as this one too.
    static RoleGranted granted(int participant) {
        return new RoleGranted(new PersonId(new UUID(3, participant)), Role.COORDINATOR, PROGRAMME, DAY);
    }

    static RoleRevoked revoked(int participant) {
        return new RoleRevoked(new PersonId(new UUID(3, participant)), Role.COORDINATOR, PROGRAMME, DAY);
    }

    static RelationshipProposed proposed(int relationship) {
        return proposed(relationship, "label");
    }

    static RelationshipProposed proposed(int relationship, String label) {
        return events(relationship).proposed(label, DAY);
    }

    static RelationshipActivated activated(int relationship) {
        return events(relationship).activated(DAY);
    }

    static ParticipantId participant(int number) {
        return new ParticipantId(new UUID(2, number));
    }

    static RelationshipId relationship(int number) {
        return new RelationshipId(new UUID(4, number));
    }

    private static RelationshipEvents events(int relationship) {
        return new RelationshipEvents(PROGRAMME, relationship(relationship),
            RelationshipEvents.pair(participant(1), participant(2)), ZoneOffset.UTC);
    }

    private static TaggedEventMessage<?> message(CoachingEvent event) {
        var actor = new Actor("a", Role.SYSTEM, null);
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
