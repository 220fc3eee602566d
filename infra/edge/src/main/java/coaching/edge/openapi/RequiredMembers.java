package coaching.edge.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says of every record which members are always there, and which may be null: those that are `@Nullable`.
///
/// A request may leave such a member out. An answer has it as null, unless its record says otherwise.
public final class RequiredMembers implements ModelConverter {

    private static final String NULL = "null";
    private static final String TEXT = "string";

    private final boolean answers;

    private RequiredMembers(boolean answers) {
        this.answers = answers;
    }

    public static RequiredMembers ofRequests() {
        return new RequiredMembers(false);
    }

    public static RequiredMembers ofAnswers() {
        return new RequiredMembers(true);
    }

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
                                       Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        var schema = others.next().resolve(type, context, others);
        var shape = raw(type);
        if (schema != null && shape != null && shape.isRecord()) {
            tell(defined(schema, context), shape);
        }
        return schema;
    }

    private static @Nullable Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof JavaType java ? java.getRawClass()
            : type.getType() instanceof Class<?> plain ? plain : null;
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        var found = reference == null ? null
            : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return found == null ? schema : found;
    }

    private void tell(Schema<?> schema, Class<?> shape) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(RequiredMembers::spellIds);
            var required = new LinkedHashSet<String>();
            tell(schema, shape, required);
            schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
        }
    }

    private void tell(Schema<?> schema, Class<?> shape, Set<String> required) {
        for (var component : shape.getRecordComponents()) {
            var name = name(component);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                tell(schema, component.getType(), required);
            } else if (schema.getProperties().containsKey(name)) {
                schema.getProperties().computeIfPresent(name,
                    (_, member) -> told(member, component.getAnnotatedType()));
                if (isAlwaysThere(component, shape)) {
                    required.add(name);
                }
            }
        }
    }

    private static String name(RecordComponent component) {
        var spelt = component.getAccessor().getAnnotation(JsonProperty.class);
        return spelt == null ? component.getName() : spelt.value();
    }

    private boolean isAlwaysThere(RecordComponent component, Class<?> shape) {
        return !isNullable(component.getAnnotatedType())
            || (answers && !shape.isAnnotationPresent(JsonInclude.class));
    }

    /// An id is text, which OpenAPI 3.1 says by a list of types that a schema put in a type's place does not have.
    private static void spellIds(@Nullable Schema<?> member) {
        if (member != null && "uuid".equals(member.getFormat())) {
            member.setType(TEXT);
            member.setTypes(new LinkedHashSet<>(List.of(TEXT)));
        } else if (member != null) {
            spellIds(member.getItems());
        }
    }

    /// What a list or map holds may be null as well.
    private static Schema<?> told(Schema<?> member, java.lang.reflect.AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            var held = parameterized.getAnnotatedActualTypeArguments();
            var last = held[held.length - 1];
            if (member.getItems() != null) {
                member.setItems(told(member.getItems(), last));
            } else if (member.getAdditionalProperties() instanceof Schema<?> values) {
                member.setAdditionalProperties(told(values, last));
            }
        }
        return isNullable(type) ? nullable(member) : member;
    }

    private static boolean isNullable(java.lang.reflect.AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /// As OpenAPI 3.1 has it.
    private static Schema<?> nullable(Schema<?> member) {
        if (member.get$ref() != null) {
            var nothing = new Schema<>();
            nothing.addType(NULL);
            return new Schema<>().anyOf(List.of(member, nothing));
        }
        if (member.getAnyOf() == null && member.getTypes() != null) {
            member.addType(NULL);
        }
        return member;
    }
}
