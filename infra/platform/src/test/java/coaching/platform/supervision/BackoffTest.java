package coaching.platform.supervision;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    @Test
    void what_was_healthy_is_started_again_at_once_however_often() {
        var backoff = new Backoff();

        assertThat(Stream.generate(() -> backoff.after(true)).limit(20)).containsOnly(Duration.ofMillis(100));
    }

    @Test
    void what_keeps_failing_waits_ever_longer_until_it_was_healthy() {
        var backoff = new Backoff();

        assertThat(Stream.generate(() -> backoff.after(false).toMillis()).limit(8))
            .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
        assertThat(backoff.after(true)).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.after(false)).isEqualTo(Duration.ofMillis(500));
    }
}
