package coaching.benchmarks.axon4;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/// Payloads are bytes already, as they are for the engine beside which this is measured; metadata are JSON.
final class AsBytes implements Serializer {

    private final Serializer json = JacksonSerializer.defaultSerializer();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expected) {
        return object instanceof byte[] bytes && expected == byte[].class
            ? new SimpleSerializedObject<>(expected.cast(bytes), expected, new SimpleSerializedType("SessionHeld", "1"))
            : json.serialize(object, expected);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expected) {
        return json.canSerializeTo(expected);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        return "SessionHeld".equals(serialized.getType().getName()) ? (T) serialized.getData()
            : json.deserialize(serialized);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return "SessionHeld".equals(type.getName()) ? byte[].class : json.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return json.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return json.getConverter();
    }
}
