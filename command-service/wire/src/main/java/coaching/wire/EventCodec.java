package coaching.wire;

import coaching.events.CoachingEvent;
import coaching.events.EventTypes;
import coaching.events.UnknownEvent;
import coaching.wire.shape.BadField;
import coaching.wire.shape.Json;
import coaching.wire.shape.RecordShape;
import coaching.wire.shape.Shape;
import coaching.wire.upcast.Upcasters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Map;

/// Events as JSON and back. Stateless, for use by any number of threads.
///
/// Ids are bare UUIDs, times and zones their ISO text, absent values absent, fields in the order of the record.
public final class EventCodec {

    private static final Map<Class<?>, Shape> SHAPES = shapes();
    private static final JsonMapper TREES = new JsonMapper(Json.FACTORY);

    private final Upcasters upcasters;

    public EventCodec() {
        this(Upcasters.PUBLISHED);
    }

    EventCodec(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    /// The revision under which events of this type are written.
    public static int revisionOf(Class<? extends CoachingEvent> type) {
        return Upcasters.PUBLISHED.currentRevision(type.getSimpleName());
    }

    public byte[] write(CoachingEvent event) {
        var shape = shape(event.getClass());
        return Json.write(json -> shape.write(json, event));
    }

    /// @throws UnknownEvent if this version of the contract has no such type or revision
    /// @throws MalformedEvent if the payload is not an event of that revision
    public CoachingEvent read(String type, int revision, byte[] payload) {
        var known = EventTypes.named(type);
        var current = upcasters.currentRevision(type);
        if (revision < 1 || revision > current) {
            throw new UnknownEvent(type + " revision " + revision);
        }
        try {
            var shape = shape(known);
            return known.cast(
                revision == current ? Json.read(payload, shape::read) : lift(shape, type, revision, payload));
        } catch (BadField bad) {
            throw bad.of(type);
        }
    }

    private Object lift(Shape shape, String type, int revision, byte[] payload) {
        try (var parser = TREES.treeAsTokens(upcasters.lift(type, revision, tree(payload)))) {
            return Json.whole(parser, shape::read);
        }
    }

    private static ObjectNode tree(byte[] payload) {
        try {
            if (TREES.readTree(payload) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (JacksonException _) {
            throw new BadField("", "is no JSON");
        }
        throw new BadField("", "is not an object");
    }

    private static Shape shape(Class<?> type) {
        var shape = SHAPES.get(type);
        if (shape == null) {
            throw new UnknownEvent(type.getSimpleName());
        }
        return shape;
    }

    private static Map<Class<?>, Shape> shapes() {
        var shapes = new HashMap<Class<?>, Shape>();
        EventTypes.byName().values().forEach(type -> shapes.put(type, RecordShape.of(type)));
        return Map.copyOf(shapes);
    }
}
