package coaching.eventstore;

import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Metadata as a JSON object of strings, its names in order: the same metadata are always the same bytes.
final class Metadata {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    static byte[] bytes(Map<String, String> metadata) {
        var bytes = new ByteArrayOutputStream(64 + 64 * metadata.size());
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            new TreeMap<>(metadata).forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static Map<String, String> parse(byte[] bytes) {
        var metadata = new LinkedHashMap<String, String>();
        try (var json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                json.nextToken();
                metadata.put(name, json.getString());
            }
        }
        return metadata;
    }

    private Metadata() {}
}
