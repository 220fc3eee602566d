package coaching.query.document;

import coaching.query.testing.RunningService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTest extends RunningService {

    @Test
    void the_document_names_the_roles_the_parameters_and_the_problems() {
        var api = http().get("/v3/api-docs").json();
        var board = api.path("paths").path("/api/programmes/{programme}/board").path("get");
        assertThat(board.path("x-roles")).extracting(it -> it.asString())
            .containsExactly("auditor", "coordinator", "integration", "programme-manager");
        assertThat(board.path("parameters")).extracting(it -> it.path("name").asString())
            .containsExactlyInAnyOrder("programme", "asOf", "clock", "knownAt", "minEvidence", "window");
        assertThat(board.path("parameters").get(0).path("schema").path("format").asString()).isEqualTo("uuid");
        assertThat(board.path("responses").path("default").path("content").has("application/problem+json")).isTrue();
        assertThat(api.path("components").path("schemas").path("Board").path("properties").has("asOfPosition"))
            .isTrue();
    }

    @Test
    void every_documented_path_says_who_may_ask() {
        var paths = http().get("/v3/api-docs").json().path("paths");
        assertThat(paths.size()).isGreaterThan(8);
        paths.properties().forEach(path -> path.getValue().properties().forEach(
            operation -> assertThat(operation.getValue().path("x-roles").isEmpty()).as(path.getKey()).isFalse()));
    }
}
