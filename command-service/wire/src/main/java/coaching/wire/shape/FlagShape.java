package coaching.wire.shape;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// `true` or `false`.
record FlagShape() implements Shape {

    @Override
    public void write(JsonGenerator json, Object value) {
        json.writeBoolean((Boolean) value);
    }

    @Override
    public Object read(JsonParser json) {
        return switch (json.currentToken()) {
            case JsonToken.VALUE_TRUE -> true;
            case JsonToken.VALUE_FALSE -> false;
            case null, default -> throw new BadField("", "is neither true nor false");
        };
    }
}
