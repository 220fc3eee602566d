package coaching.command.problem;

import coaching.edge.problem.Problem;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.events.id.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.Arrays;

import static java.util.stream.Collectors.joining;

/// Says where a body is wrong: the field, or for text that is no JSON the line and column. Never what was sent.
final class JsonProblems {

    static Problem of(HttpMessageNotReadableException unreadable) {
        for (Throwable it = unreadable.getCause(); it != null; it = it.getCause()) {
            if (it instanceof Refused bad) {
                return bad.problem();
            }
            if (it instanceof JacksonException json) {
                return of(json);
            }
        }
        return Problem.of(RequestRule.MISSING_BODY, null, "This takes a body.");
    }

    private static Problem of(JacksonException json) {
        return switch (json) {
            case StreamConstraintsException _ ->
                Problem.of(RequestRule.JSON_TOO_LARGE, null,
                    "The body is nested too deeply, or a name or value in it is too long.");
            case InputCoercionException it when path(it) != null -> mismatched(path(it), it.getTargetType());
            case StreamReadException _ ->
                Problem.of(RequestRule.MALFORMED_JSON, null, "This is not JSON" + place(json));
            case UnrecognizedPropertyException it ->
                Problem.of(RequestRule.UNKNOWN_FIELD, path(it), "There is no field " + path(it) + " here.");
            case InvalidFormatException it when it.getTargetType() != null && it.getTargetType().isEnum() ->
                Problem.of(RequestRule.UNKNOWN_VALUE, path(it),
                    path(it) + " is one of " + allowed(it.getTargetType()) + ".");
            case InvalidNullException it -> missing(path(it));
            case MismatchedInputException it when path(it) != null && isLeftOut(it) -> missing(path(it));
            case MismatchedInputException it when path(it) != null -> mismatched(path(it), it.getTargetType());
            case MismatchedInputException it ->
                Problem.of(RequestRule.MALFORMED_JSON, null, "The body is not what is expected here" + place(it));
            case DatabindException it -> cause(it);
            default -> Problem.of(RequestRule.MALFORMED_JSON, null, "This is not JSON" + place(json));
        };
    }

    private static Problem missing(@Nullable String field) {
        return Problem.of(RequestRule.MISSING_FIELD, field, field + " is missing.");
    }

    /// A number or a yes or no that is null or absent: only the text of the exception tells it from one of another type.
    private static boolean isLeftOut(MismatchedInputException it) {
        return it.getOriginalMessage().startsWith("Cannot map `null` into type");
    }

    private static Problem mismatched(@Nullable String field, @Nullable Class<?> type) {
        return Problem.of(RequestRule.MALFORMED_FIELD, field, field + " is not " + kind(type) + ".");
    }

    /// A constructor or reader of ours may have refused the value.
    private static Problem cause(DatabindException it) {
        return it.getCause() instanceof Refused bad
            ? bad.problem()
            : Problem.of(RequestRule.MALFORMED_FIELD, path(it), "The value of " + path(it) + " cannot be read.");
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "what is expected here";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a whole number in range"
            : Id.class.isAssignableFrom(type) ? "a UUID" : "what is expected here";
    }

    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(joining(", "));
    }

    private static String place(JacksonException json) {
        var location = json.getLocation();
        return location == null ? "." : " at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }

    private static @Nullable String path(JacksonException json) {
        var path = new StringBuilder();
        for (var step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(step.getPropertyName()));
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    /// Names of unknown fields are chosen by the caller.
    private static String shortened(String name) {
        var printable = name.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= 50 ? printable : printable.substring(0, 50) + "…";
    }

    private JsonProblems() {}
}
