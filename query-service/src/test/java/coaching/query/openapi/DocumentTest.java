package coaching.query.openapi;

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

    /// All members are in every answer: what is absent is null there.
    @Test
    void members_of_an_answer_are_required_and_may_be_null() {
        var schemas = http().get("/v3/api-docs").json().path("components").path("schemas");
        var board = schemas.path("Board");
        assertThat(schemas.size()).isGreaterThan(15);
        schemas.properties().forEach(schema -> assertThat(schema.getValue().path("required")).as(schema.getKey())
            .extracting(it -> it.asString())
            .containsExactlyInAnyOrderElementsOf(schema.getValue().path("properties").propertyNames()));
        assertThat(board.path("required")).extracting(it -> it.asString()).contains("asOfPosition", "metrics");
        assertThat(board.at("/properties/relationships/type").toString()).contains("null", "integer");
        assertThat(board.at("/properties/people/type").asString()).isEqualTo("integer");
        assertThat(board.at("/properties/states/additionalProperties/type").toString()).contains("null", "integer");
        assertThat(schemas.at("/StepLine/required").toString()).contains("class").doesNotContain("confidentiality");
    }

    @Test
    void shapes_that_are_called_the_same_are_two() {
        var schemas = http().get("/v3/api-docs").json().path("components").path("schemas");
        assertThat(schemas.propertyNames()).contains("Board", "BoardTrendPoint").doesNotContain("TrendPoint");
    }
}
