package coaching.command.engine;

import coaching.events.CoachingEvent;
import coaching.wire.EventCodec;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;

/// Hands Axon the bytes of the wire. The way back needs type and revision, so it goes through [SourcedPast] instead.
@SuppressWarnings("TypeParameterUnusedInFormals")
public final class EventBytes implements EventConverter {

    private final EventCodec codec;

    public EventBytes(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return targetType == byte[].class;
    }

    @Override
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        if (targetType != byte[].class) {
            throw new ConversionException("Events are converted to bytes only, not to " + targetType.getTypeName());
        }
        return cast(input instanceof CoachingEvent event ? codec.write(event) : input);
    }

    @Override
    public <E extends EventMessage, T> @Nullable T convertPayload(E event, Type targetType) {
        return convert(event.payload(), targetType);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <E extends EventMessage> E convertEvent(E event, Type targetType) {
        return (E) event.withConvertedPayload(targetType, this);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("codec", codec);
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable T cast(@Nullable Object bytes) {
        return (T) bytes;
    }
}
