package coaching.demo;

import coaching.demo.Api.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlayerTest {

    private static final Organisation SMALL = new Organisation(7, 20, 9, Instant.parse("2026-10-01T00:00:00Z"));
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 24;

    @Test
    void every_command_counts_once_however_often_it_was_sent() throws Exception {
        var acknowledged = Collections.synchronizedList(new ArrayList<JsonNode>());
        try (var service = new StandIn(200, number -> number % 5 == 0 ? 503 : 200); var api = service.api(PATIENCE)) {
            var sent = new Player(api, silence(), acknowledged::add).play(SMALL);
            assertThat(service.keys()).hasSizeGreaterThan((int) sent);
            assertThat(service.keys().stream().distinct()).hasSize((int) sent);
            assertThat(acknowledged).hasSize((int) sent);
        }
    }

    @Test
    void the_first_refusal_ends_the_story() throws Exception {
        try (var service = new StandIn(200, number -> number == 60 ? 422 : 200); var api = service.api(PATIENCE)) {
            assertThatThrownBy(() -> new Player(api, silence(), _ -> {}).play(SMALL))
                .isInstanceOf(Refused.class).hasMessageContaining("422");
            assertThat(service.keys()).hasSizeBetween(60, 60 + AT_A_TIME);
        }
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream());
    }
}
