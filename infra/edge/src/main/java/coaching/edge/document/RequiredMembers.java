package coaching.edge.document;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;

/// Says of every record which members are always there: all that are not `@Nullable`. The others may be null.
final class RequiredMembers implements ModelConverter {

    private static final String NULL = "null";
    private static final String TEXT = "string";

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

    private static void tell(Schema<?> schema, Class<?> shape) {
        var members = schema.getProperties();
        if (members == null) {
            return;
        }
        members.values().forEach(RequiredMembers::spellIds);
        var required = new LinkedHashSet<String>();
        Arrays.stream(shape.getRecordComponents()).filter(it -> members.containsKey(it.getName())).forEach(it -> {
            if (isNullable(it)) {
                members.computeIfPresent(it.getName(), (_, member) -> nullable(member));
            } else {
                required.add(it.getName());
            }
        });
        schema.setRequired(required.isEmpty() ? null : List.copyOf(required));
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

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
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
