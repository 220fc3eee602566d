package coaching.query.testing;

import tools.jackson.databind.JsonNode;

import java.util.stream.StreamSupport;

/// Finds things in answers.
public final class Answers {

    /// The figure of that metric.
    public static JsonNode figure(JsonNode figures, String id) {
        return StreamSupport.stream(figures.spliterator(), false).filter(it -> it.path("id").asString().equals(id))
            .findFirst().orElseThrow();
    }

    private Answers() {}
}
