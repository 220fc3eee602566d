package coaching.wire.shape;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.List;

/// JSON arrays.
final class Elements {

    static void write(JsonGenerator json, List<?> values, Shape element) {
        json.writeStartArray();
        for (var value : values) {
            element.write(json, value);
        }
        json.writeEndArray();
    }

    static List<Object> read(JsonParser json, Shape element) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new BadField("", "is not a list");
        }
        var values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(one(json, element, values.size()));
        }
        return List.copyOf(values);
    }

    private static Object one(JsonParser json, Shape element, int index) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            throw new BadField(Integer.toString(index), "is null");
        }
        try {
            return element.read(json);
        } catch (BadField bad) {
            throw bad.within(Integer.toString(index));
        }
    }

    private Elements() {}
}
