package coaching.demo.api;

import coaching.demo.api.Api.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import static coaching.demo.api.FakeApi.HANGS_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Call ACT = new Call("demo:7", "PUT", "/participants/1", Map.of("skills", List.of()), null,
        Instant.EPOCH);

    @Test
    void what_may_pass_is_sent_again_under_the_same_key() throws Exception {
        var answers = List.of(503, HANGS_UP, 429, 201);
        try (var service = new FakeApi(200, number -> answers.get(number - 1)); var api = service.api(LONG)) {
            assertThat(api.send("p", ACT).get("said").asBoolean()).isTrue();
            assertThat(service.keys()).containsExactly("demo:7", "demo:7", "demo:7", "demo:7");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 500})
    void any_other_no_is_final_and_names_the_command(int status) throws IOException {
        try (var service = new FakeApi(200, _ -> status); var api = service.api(LONG)) {
            assertThatThrownBy(() -> api.send("p", ACT)).isInstanceOf(Refused.class)
                .hasMessageContainingAll("PUT /participants/1", "demo:7", Integer.toString(status), "said");
            assertThat(service.keys()).hasSize(1);
        }
    }

    @Test
    void patience_ends_and_says_what_came_last() throws IOException {
        try (var service = new FakeApi(200, _ -> 503); var api = service.api(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> api.send("p", ACT)).isInstanceOf(Refused.class)
                .hasMessageContainingAll("PUT /participants/1", "demo:7", "503", "times");
            assertThat(service.keys()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void an_issuer_that_refuses_is_not_asked_again() throws IOException {
        try (var service = new FakeApi(401, _ -> 201); var api = service.api(LONG)) {
            assertThatThrownBy(() -> api.send("p", ACT)).isInstanceOf(Refused.class).hasMessageContaining("issuer");
            assertThat(service.keys()).isEmpty();
        }
    }
}
