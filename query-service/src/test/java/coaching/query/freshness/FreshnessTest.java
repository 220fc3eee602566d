package coaching.query.freshness;

import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class FreshnessTest extends RunningService {

    @Test
    void what_was_heard_long_ago_is_called_stale_everywhere() {
        var told = ProgrammeStory.of("freshness");
        told.pair("a").met(0);
        store(told);
        var board = "/api/programmes/" + told.id() + "/board";
        assertThat(http().get("/api/freshness", token()).json().path("stale").asBoolean(true)).isFalse();
        assertThat(http().get(board, token().role("auditor")).json().path("freshness").path("stale").asBoolean(true))
            .isFalse();

        silentSince(told, Instant.now().minus(Duration.ofMinutes(2)));

        var fresh = http().get("/api/freshness", token()).json();
        assertThat(fresh.path("stale").asBoolean()).isTrue();
        assertThat(fresh.path("lagSeconds").asDouble()).isGreaterThanOrEqualTo(120);
        assertThat(fresh.path("freshness").path("reason").asString()).isNotBlank();
        assertThat(fresh.path("asOfPosition").asLong()).isPositive();
        var stale = http().get(board, token().role("auditor")).json().path("freshness");
        assertThat(stale.path("stale").asBoolean()).isTrue();
        assertThat(stale.path("reason").asString()).isNotBlank();
    }
}
