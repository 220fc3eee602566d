package coaching.eventstore;

import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Metadata as a JSON object of strings, its names in order: the same metadata are always the same bytes.
final class Metadata {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final HexFormat HEX = HexFormat.of();

    /// Written by hand: every append does it, and a generator costs more to set up than the few strings take.
    static byte[] bytes(Map<String, String> metadata) {
        var names = metadata.keySet().toArray(String[]::new);
        Arrays.sort(names);
        var json = new StringBuilder(32 + 48 * names.length);
        char separator = '{';
        for (var name : names) {
            quote(name, json.append(separator));
            quote(metadata.getOrDefault(name, ""), json.append(':'));
            separator = ',';
        }
        return (names.length == 0 ? "{}" : json.append('}').toString()).getBytes(StandardCharsets.UTF_8);
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

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text).append('"');
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u").append(HEX.toHexDigits(c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private Metadata() {}
}
