package coaching.wire.shape;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// The few ways we meet JSON.
public final class Json {

    public static final JsonFactory FACTORY = new JsonFactory();

    private static final Shape TEXT = new TextShape(text -> text);
    private static final Shape TEXTS = new Shape.ListShape(TEXT);
    private static final int USUAL_SIZE = 512;

    public static byte[] write(Consumer<JsonGenerator> content) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(generator);
        }
        return bytes.toByteArray();
    }

    /// @param content reads one value, the parser standing on its first token
    /// @throws BadField if there is more than that value, or no JSON at all
    public static <T> T read(byte[] bytes, Function<JsonParser, T> content) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return whole(parser, content);
        } catch (JacksonException _) {
            throw new BadField("", "is no JSON");
        }
    }

    public static <T> T whole(JsonParser parser, Function<JsonParser, T> content) {
        parser.nextToken();
        var value = content.apply(parser);
        if (parser.nextToken() != null) {
            throw new BadField("", "is followed by something else");
        }
        return value;
    }

    public static byte[] texts(List<String> texts) {
        return write(json -> TEXTS.write(json, texts));
    }

    public static List<String> texts(byte[] bytes) {
        return read(bytes, json -> ((List<?>) TEXTS.read(json)).stream().map(String.class::cast).toList());
    }

    public static byte[] map(Map<String, String> entries) {
        return write(json -> {
            json.writeStartObject();
            entries.forEach((name, value) -> json.writeName(name).writeString(value));
            json.writeEndObject();
        });
    }

    public static Map<String, String> map(byte[] bytes) {
        return read(bytes, Json::map);
    }

    private static Map<String, String> map(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new BadField("", "is not an object");
        }
        var entries = new LinkedHashMap<String, String>();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                throw new BadField(name, "is not a text");
            }
            entries.put(name, json.getString());
        }
        return entries;
    }

    private Json() {}
}
