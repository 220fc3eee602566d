package coaching.wire.shape;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

/// Values written as their `toString`.
///
/// @param parse the way back; throws IllegalArgumentException or DateTimeException when the text is no such value
public record TextShape(Function<String, ?> parse) implements Shape {

    private static final int UUID_LENGTH = 36;

    static TextShape constants(Class<?> type) {
        var constants = Arrays.stream(type.getEnumConstants())
            .collect(toUnmodifiableMap(it -> ((Enum<?>) it).name(), identity()));
        return new TextShape(name -> {
            var constant = constants.get(name);
            if (constant == null) {
                throw new IllegalArgumentException("is none of " + constants.keySet().stream().sorted().toList());
            }
            return constant;
        });
    }

    /// @param type a record of one UUID
    static TextShape ids(Class<?> type) {
        var create = constructor(type);
        return new TextShape(text -> RecordShape.call(create, uuid(text)));
    }

    /// The JDK also takes `1-1-1-1-1`; no writer of ours makes that.
    public static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("is not a UUID");
        }
        return UUID.fromString(text);
    }

    @Override
    public void write(JsonGenerator json, Object value) {
        json.writeString(value.toString());
    }

    @Override
    public Object read(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new BadField("", "is not a text");
        }
        try {
            return parse.apply(json.getString());
        } catch (IllegalArgumentException | DateTimeException bad) {
            throw new BadField("", String.valueOf(bad.getMessage()));
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        try {
            return MethodHandles.publicLookup()
                .findConstructor(type, MethodType.methodType(void.class, UUID.class))
                .asSpreader(Object[].class, 1)
                .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no JSON shape for " + type, e);
        }
    }
}
