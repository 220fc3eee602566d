package coaching.acceptance.fuzz;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One operation of an OpenAPI document.
///
/// @param path a template such as `/api/programmes/{programme}`
/// @param mediaType of the body, if it takes one
/// @param shapes all named schemas of the document
public record Operation(String method, String path, List<Parameter> parameters, @Nullable String mediaType,
                        JsonNode body, JsonNode shapes) {

    /// @param in `path`, `query` or `header`
    public record Parameter(String name, String in, JsonNode schema) {}

    public static List<Operation> allOf(JsonNode document) {
        var operations = new ArrayList<Operation>();
        var shapes = document.path("components").path("schemas");
        document.path("paths").properties().forEach(path -> path.getValue().properties()
            .forEach(method -> operations.add(of(method.getKey(), path.getKey(), method.getValue(), shapes))));
        return List.copyOf(operations);
    }

    private static Operation of(String method, String path, JsonNode operation, JsonNode shapes) {
        var parameters = operation.path("parameters").valueStream().map(
            it -> new Parameter(it.path("name").asString(), it.path("in").asString(), it.path("schema"))).toList();
        var content = operation.path("requestBody").path("content");
        var mediaType = content.isEmpty() ? null : content.propertyNames().iterator().next();
        var body = mediaType == null ? content : content.path(mediaType).path("schema");
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, mediaType, body, shapes);
    }

    List<Parameter> in(String place) {
        return parameters.stream().filter(it -> it.in().equals(place)).toList();
    }

    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : shapes.path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
