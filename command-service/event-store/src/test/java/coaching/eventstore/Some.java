package coaching.eventstore;

import coaching.eventstore.event.CommandKey;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Words for tests: some events, conditions and keys.
final class Some {

    static final AppendCondition NO_CONDITION = AppendCondition.none();
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static Tag tag(String key, String value) {
        return new Tag(key, value);
    }

    static TaggedEventMessage<EventMessage> event(String type, Tag... tags) {
        return event(UUID.randomUUID(), type, tags);
    }

    static TaggedEventMessage<EventMessage> event(UUID id, String type, Tag... tags) {
        return new GenericTaggedEventMessage<>(new GenericEventMessage(id.toString(), new MessageType(type, "1"),
            "{}".getBytes(StandardCharsets.UTF_8), Map.of("actor", "ann"), NOON), Set.of(tags));
    }

    static List<TaggedEventMessage<EventMessage>> events(int count, String type, Tag... tags) {
        return IntStream.range(0, count).mapToObj(_ -> event(type, tags)).toList();
    }

    static AppendCondition after(long position, EventCriteria criteria) {
        return AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(position));
    }

    static CommandKey key(String key) {
        return new CommandKey(key, "ann", new byte[] {1}, key.getBytes(StandardCharsets.UTF_8));
    }

    private Some() {}
}
