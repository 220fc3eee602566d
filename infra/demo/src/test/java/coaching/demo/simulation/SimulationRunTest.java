package coaching.demo.simulation;

import coaching.demo.api.Api.Refused;
import coaching.demo.api.FakeApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulationRunTest {

    private static final Organisation SMALL = new Organisation(7, 20, 9, Instant.parse("2026-10-01T00:00:00Z"));
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 24;

    @Test
    void every_command_counts_once_however_often_it_was_sent() throws Exception {
        var acknowledged = Collections.synchronizedList(new ArrayList<JsonNode>());
        try (var service = new FakeApi(200, number -> number % 5 == 0 ? 503 : 200); var api = service.api(PATIENCE)) {
            var sent = new SimulationRun(api, service::as, silence(), acknowledged::add).run(SMALL);
            assertThat(service.keys()).hasSizeGreaterThan((int) sent);
            assertThat(facts(service).distinct()).hasSize((int) sent);
            assertThat(acknowledged).hasSize((int) sent);
        }
    }

    @Test
    void the_first_refusal_ends_the_run() throws Exception {
        try (var service = new FakeApi(200, number -> number == 60 ? 422 : 200); var api = service.api(PATIENCE)) {
            assertThatThrownBy(() -> new SimulationRun(api, service::as, silence(), _ -> {}).run(SMALL))
                .isInstanceOf(Refused.class).hasMessageContaining("422");
            assertThat(service.keys()).hasSizeBetween(60, 60 + AT_A_TIME);
        }
    }

    @Test
    void everybody_is_introduced_once() throws Exception {
        try (var service = new FakeApi(200, _ -> 200); var api = service.api(PATIENCE)) {
            new SimulationRun(api, service::as, silence(), _ -> {}).run(SMALL);
            assertThat(service.keys().stream().filter(SimulationRunTest::introduces)).hasSize(20)
                .doesNotHaveDuplicates();
        }
    }

    private static Stream<String> facts(FakeApi service) {
        return service.keys().stream().filter(key -> !introduces(key));
    }

    private static boolean introduces(String key) {
        return key.startsWith("demo:person:");
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream());
    }
}
