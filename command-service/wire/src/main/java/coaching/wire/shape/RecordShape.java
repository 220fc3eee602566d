package coaching.wire.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/// Records: fields in the order of their components, absent ones left out.
///
/// An unknown field is refused too. At a known revision it means that somebody changed what is written without
/// saying so, and skipping it would lose a part of a fact.
public final class RecordShape implements Shape {

    private final MethodHandle create;
    private final List<Field> fields;

    /// @param get accessor, Object to Object
    private record Field(String name, boolean optional, MethodHandle get, Shape shape) {}

    private RecordShape(MethodHandle create, List<Field> fields) {
        this.create = create;
        this.fields = fields;
    }

    public static RecordShape of(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var create = MethodHandles.publicLookup()
                .findConstructor(type, MethodType.methodType(void.class, types))
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
            return new RecordShape(create, Arrays.stream(components).map(RecordShape::field).toList());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no JSON shape for " + type, e);
        }
    }

    private static Field field(RecordComponent component) {
        try {
            var get = MethodHandles.publicLookup().unreflect(component.getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
            var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Field(component.getName(), optional, get, Shape.of(component.getGenericType()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("no JSON shape for " + component, e);
        }
    }

    @Override
    public void write(JsonGenerator json, Object value) {
        json.writeStartObject();
        for (var field : fields) {
            var part = get(field, value);
            if (part != null) {
                json.writeName(field.name);
                field.shape.write(json, part);
            }
        }
        json.writeEndObject();
    }

    @Override
    public Object read(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new BadField("", "is not an object");
        }
        var parts = new @Nullable Object[fields.size()];
        var expected = 0;
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var index = indexOf(name, expected);
            if (parts[index] != null) {
                throw new BadField(name, "stands there twice");
            }
            parts[index] = part(json, fields.get(index));
            expected = index + 1;
        }
        return call(create, complete(parts));
    }

    /// Fields nearly always come in our own order, so the search starts at the next one.
    private int indexOf(String name, int expected) {
        for (var i = 0; i < fields.size(); i++) {
            var index = (expected + i) % fields.size();
            if (fields.get(index).name.equals(name)) {
                return index;
            }
        }
        throw new BadField(name, "is not a field of this revision");
    }

    private static Object part(JsonParser json, Field field) {
        if (json.nextToken() == JsonToken.VALUE_NULL) {
            throw new BadField(field.name, "is null");
        }
        try {
            return field.shape.read(json);
        } catch (BadField bad) {
            throw bad.within(field.name);
        }
    }

    private @Nullable Object[] complete(@Nullable Object[] parts) {
        for (var i = 0; i < parts.length; i++) {
            if (parts[i] == null && !fields.get(i).optional) {
                throw new BadField(fields.get(i).name, "is missing");
            }
        }
        return parts;
    }

    private static @Nullable Object get(Field field, Object value) {
        try {
            return field.get.invokeExact(value);
        } catch (Throwable e) {
            throw new IllegalStateException("accessor of " + field.name, e);
        }
    }

    /// @param create Object[] to Object
    static Object call(MethodHandle create, @Nullable Object... parts) {
        try {
            return (Object) create.invokeExact(parts);
        } catch (IllegalArgumentException refused) {
            throw new BadField("", String.valueOf(refused.getMessage()));
        } catch (Throwable e) {
            throw new IllegalStateException("constructor", e);
        }
    }
}
