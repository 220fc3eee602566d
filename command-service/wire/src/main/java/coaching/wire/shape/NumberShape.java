package coaching.wire.shape;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/// Whole numbers of 32 bits.
record NumberShape() implements Shape {

    @Override
    public void write(JsonGenerator json, Object value) {
        json.writeNumber((Integer) value);
    }

    @Override
    public Object read(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new BadField("", "is not a whole number");
        }
        try {
            return json.getIntValue();
        } catch (InputCoercionException _) {
            throw new BadField("", "is out of range");
        }
    }
}
