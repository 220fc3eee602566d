package coaching.command.engine;

import coaching.events.CoachingEvent;
import coaching.wire.EventCodec;
import org.axonframework.messaging.core.ClassBasedMessageTypeResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;

import java.util.Optional;

/// Stores events under their wire name and revision, so that classes can move without touching stored events.
final class WireNames implements MessageTypeResolver {

    private final MessageTypeResolver others = new ClassBasedMessageTypeResolver();

    static MessageType of(Class<? extends CoachingEvent> type) {
        return new MessageType(type.getSimpleName(), Integer.toString(EventCodec.revisionOf(type)));
    }

    @Override
    public Optional<MessageType> resolve(Class<?> payloadType) {
        return CoachingEvent.class.isAssignableFrom(payloadType)
            ? Optional.of(of(payloadType.asSubclass(CoachingEvent.class)))
            : others.resolve(payloadType);
    }
}
