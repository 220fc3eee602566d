package coaching.eventstore;

import coaching.eventstore.event.NewEvent;
import coaching.eventstore.event.StoredEvent;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

import java.util.UUID;
import java.util.stream.Stream;

/// Events between Axon's messages and the log. As with Axon's own engines, payloads are converted to bytes on the way in, and
/// handed out as bytes: who handles them converts them.
record StoredMessages(EventConverter converter) {

    NewEvent toStore(TaggedEventMessage<?> tagged) {
        EventMessage event = tagged.event();
        var payload = event.payloadAs(byte[].class, converter);
        if (payload == null) {
            throw new IllegalArgumentException("The event " + event.identifier() + " has no payload");
        }
        return NewEvent.of(UUID.fromString(event.identifier()), event.type().name(), event.type().version(),
            event.timestamp(),
            Metadata.bytes(event.metadata()), payload, tagged.tags());
    }

    static Entry<EventMessage> entry(StoredEvent event) {
        return new SimpleEntry<>(message(event), context(event));
    }

    static EventMessage message(StoredEvent event) {
        return new GenericEventMessage(event.eventId().toString(), new MessageType(event.type(), event.revision()),
            event.payload(),
            Metadata.parse(event.metadata()), event.recordedAt());
    }

    static Context context(StoredEvent event) {
        return TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(event.position()));
    }

    static MessageStream<EventMessage> marker(long head) {
        return MessageStream.fromStream(Stream.of((EventMessage) TerminalEventMessage.INSTANCE),
            _ -> ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(head)));
    }
}
