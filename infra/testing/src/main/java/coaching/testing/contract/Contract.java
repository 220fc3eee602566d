package coaching.testing.contract;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// An OpenAPI document that is kept in the repository: what a service serves has to be what is written there. A change
/// of the API is made on purpose, by writing the file anew and reading the difference.
///
/// @param file relative to the module
public record Contract(Path file) {

    /// Given as a system property, the file is written instead of compared.
    public static final String WRITE = "kept.contract.write";

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT,
        SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    /// What is served, without the address it was served from, with members in the order of their names.
    public String of(JsonNode served) {
        var document = JSON.convertValue(served, MEMBERS);
        document.remove("servers");
        return JSON.writeValueAsString(document) + "\n";
    }

    /// What was promised. With [#WRITE] it is made what is served.
    public String promised(JsonNode served) {
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, of(served));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("No contract; write it with -D" + WRITE + "=true", e);
        }
    }
}
