package coaching.command.http;

import coaching.command.testing.RunningService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApiDocsTest extends RunningService {

    @Test
    void bodies_that_are_called_the_same_are_documented_apart() {
        var schemas = http().get("/v3/api-docs").json().path("components").path("schemas");
        assertThat(schemas.propertyNames()).contains("ActionItemWord", "RelationshipWord").doesNotContain("Word");
    }

    @Test
    void a_body_says_what_it_needs() {
        var schemas = http().get("/v3/api-docs").json().path("components").path("schemas");
        var opening = http().get("/v3/api-docs").json()
            .at("/paths/~1api~1programmes~1{programme}/put/requestBody/content/application~1json/schema/$ref")
            .asString();
        var body = schemas.path(opening.substring(opening.lastIndexOf('/') + 1));
        assertThat(body.path("required")).extracting(it -> it.asString()).contains("name", "zone");
        assertThat(schemas.properties()).filteredOn(it -> !it.getValue().path("required").isEmpty())
            .hasSizeGreaterThan(10);
    }

    @Test
    void ids_are_text() {
        var schemas = http().get("/v3/api-docs").json().path("components").path("schemas");
        assertThat(schemas.at("/Member/properties/participant/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/SessionPresent/properties/members/items/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/SessionHeld/properties/by/type")).extracting(it -> it.asString())
            .containsExactlyInAnyOrder("string", "null");
    }
}
