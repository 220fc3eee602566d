package coaching.query.ingest.operations;

import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptsTest {

    private static final Duration FIRST = Duration.ofMillis(500);

    @Test
    void pauses_grow_to_a_limit() {
        var attempts = Attempts.NONE;
        for (var seconds : new double[] {0.5, 1, 2, 4, 8, 16, 32, 32, 32}) {
            attempts = attempts.failed(0, "TimeoutException");
            assertThat(attempts.pause(FIRST).toMillis()).isEqualTo((long) (seconds * 1_000));
        }
    }

    @Test
    void without_getting_on_they_are_over_some_time() {
        var attempts = Attempts.NONE;
        for (var i = 1; i < Attempts.MOST; i++) {
            attempts = attempts.failed(7, "TimeoutException");
            assertThat(attempts.areOver()).isFalse();
        }
        assertThat(attempts.failed(7, "TimeoutException").areOver()).isTrue();
        assertThat(attempts.failed(8, "TimeoutException").areOver()).as("it got on").isFalse();
        assertThat(attempts.failed(8, "TimeoutException").failed()).isEqualTo(1);
    }
}
