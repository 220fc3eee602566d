package coaching.command.http;

import coaching.command.kernel.Characters;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.events.id.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;

/// Holds a body to its record: a component is required unless it is `@Nullable`, and texts are short and printable.
@RestControllerAdvice
class RequiredFields extends RequestBodyAdviceAdapter {

    private static final int LONGEST = 200;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return type instanceof Class<?> body && body.isRecord();
    }

    @Override
    public Object afterBodyRead(Object body, HttpInputMessage message, MethodParameter parameter, Type type,
                                Class<? extends HttpMessageConverter<?>> converter) {
        if (body instanceof Record record) {
            require(record, "");
            return body;
        }
        throw Refused.because(RequestRule.MISSING_BODY, null, "This takes a body.");
    }

    private static void require(Record record, String path) {
        for (var component : record.getClass().getRecordComponents()) {
            var field = path + component.getName();
            var value = value(component, record);
            if (value == null) {
                requireOptional(component, field);
            } else {
                require(value, field);
            }
        }
    }

    private static void require(Object value, String field) {
        switch (value) {
            case String text -> requireText(text, field);
            case Id _ -> {}
            case Record record -> require(record, field + ".");
            case Collection<?> items -> requireItems(items, field);
            default -> {}
        }
    }

    private static void requireItems(Collection<? extends @Nullable Object> items, String field) {
        int index = 0;
        for (var item : items) {
            var place = field + "[" + index++ + "]";
            if (item == null) {
                throw Refused.because(RequestRule.MISSING_FIELD, place, place + " is missing.");
            }
            require(item, place);
        }
    }

    private static void requireOptional(RecordComponent component, String field) {
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw Refused.because(RequestRule.MISSING_FIELD, field, field + " is missing.");
        }
    }

    private static void requireText(String text, String field) {
        if (text.length() > LONGEST) {
            throw Refused.because(RequestRule.TOO_LONG, field, field + " has more than " + LONGEST + " characters.");
        }
        if (text.isBlank()) {
            throw Refused.because(RequestRule.MISSING_FIELD, field, field + " is empty.");
        }
        if (Characters.unprintable(text)) {
            throw Refused.because(RequestRule.CONTROL_CHARACTER, field,
                field + " has characters that cannot be printed.");
        }
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
