package coaching.command.http;

import coaching.command.kernel.Answer;
import coaching.events.id.Id;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

import java.util.UUID;
import java.util.function.Function;

/// Reads JSON strictly: nothing unknown, nothing twice, nothing guessed, nothing deep.
@Configuration(proxyBeanMethods = false)
class JsonSettings {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 50;

    @Bean
    JsonFactoryBuilderCustomizer limits() {
        return factory -> factory
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNameLength(LONGEST_NAME)
                .maxStringLength(LONGEST_TEXT).maxNumberLength(LONGEST_NUMBER).build());
    }

    @Bean
    JsonMapperBuilderCustomizer strictness() {
        return mapper -> mapper
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, it -> it
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(ours());
    }

    private static SimpleModule ours() {
        var module = new SimpleModule("kept");
        Ids.KINDS.forEach((type, of) -> add(module, type, of));
        return module.addSerializer(new Answers()).addSerializer(new IdWriter());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Id> void add(SimpleModule module, Class<T> type, Function<UUID, ? extends Id> of) {
        module.addDeserializer(type, new IdReader<>(type, (Function<UUID, T>) of));
    }

    private static final class IdReader<T extends Id> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final Function<UUID, T> of;

        IdReader(Class<T> type, Function<UUID, T> of) {
            this.type = type;
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(type, "not a UUID");
            }
            try {
                return of.apply(Ids.uuid(json.getString()));
            } catch (IllegalArgumentException _) {
                return context.reportInputMismatch(type, "not a UUID");
            }
        }
    }

    private static final class IdWriter extends StdSerializer<Id> {

        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value().toString());
        }
    }

    /// `more` lies beside the members that every answer has.
    private static final class Answers extends StdSerializer<Answer> {

        Answers() {
            super(Answer.class);
        }

        @Override
        public void serialize(Answer answer, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("commandKey", answer.commandKey());
            json.writeArrayPropertyStart("events");
            for (var event : answer.events()) {
                json.writeStartObject();
                json.writeStringProperty("id", event.id().toString());
                json.writeStringProperty("type", event.type());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writePOJOProperty("position", answer.position());
            answer.more().forEach(json::writePOJOProperty);
            json.writeEndObject();
        }
    }
}
