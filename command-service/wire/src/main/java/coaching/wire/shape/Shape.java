package coaching.wire.shape;

import coaching.events.EffectiveAt;
import coaching.events.id.Id;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How values of one Java type stand in JSON. Built once per type by reflection, then only run.
///
/// Written by hand rather than bound by Jackson because a missing field must be refused by name, the bytes must
/// not depend on the order of a hash set, and every read of the log goes through here.
public interface Shape {

    void write(JsonGenerator json, Object value);

    /// The parser stands on the first token of the value, never on null.
    ///
    /// @throws BadField if it is not such a value
    Object read(JsonParser json);

    static Shape of(Type type) {
        if (type instanceof ParameterizedType of) {
            var element = of(of.getActualTypeArguments()[0]);
            return of.getRawType() == Set.class ? new SetShape(element) : new ListShape(element);
        }
        var raw = (Class<?>) type;
        if (raw == int.class || raw == Integer.class) {
            return new NumberShape();
        }
        if (raw == boolean.class) {
            return new FlagShape();
        }
        return raw.isRecord() && !Id.class.isAssignableFrom(raw) ? RecordShape.of(raw) : text(raw);
    }

    private static Shape text(Class<?> type) {
        if (type == String.class) {
            return new TextShape(text -> text);
        }
        if (type == EffectiveAt.class) {
            return new TextShape(EffectiveAt::parse);
        }
        if (type == ZoneId.class) {
            return new TextShape(ZoneId::of);
        }
        if (type == LocalDate.class) {
            return new TextShape(LocalDate::parse);
        }
        if (type == UUID.class) {
            return new TextShape(TextShape::uuid);
        }
        return type.isEnum() ? TextShape.constants(type) : TextShape.ids(type);
    }

    /// @param element shape of what the list holds
    record ListShape(Shape element) implements Shape {

        @Override
        public void write(JsonGenerator json, Object value) {
            Elements.write(json, (List<?>) value, element);
        }

        @Override
        public Object read(JsonParser json) {
            return Elements.read(json, element);
        }
    }

    /// Written in the order of their text, so that equal sets have equal bytes.
    record SetShape(Shape element) implements Shape {

        @Override
        public void write(JsonGenerator json, Object value) {
            var sorted = ((Set<?>) value).stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
            Elements.write(json, sorted, element);
        }

        @Override
        public Object read(JsonParser json) {
            var elements = Elements.read(json, element);
            var set = Set.copyOf(elements);
            if (set.size() < elements.size()) {
                throw new BadField("", "holds an element twice");
            }
            return set;
        }
    }
}
