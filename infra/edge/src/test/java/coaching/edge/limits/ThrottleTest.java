package coaching.edge.limits;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleTest {

    private Instant now = Instant.EPOCH;
    private final Throttle throttle = new Throttle(2, 3, () -> now);

    @Test
    void so_much_at_once_and_so_much_in_the_long_run() {
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isFalse();
        now = now.plus(Duration.ofMillis(500));
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isFalse();
    }

    @Test
    void one_caller_does_not_use_up_the_others() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.admits("a")).isEqualTo(i < 3);
        }
        assertThat(throttle.admits("b")).isTrue();
    }

    @Test
    void a_long_rest_earns_no_more_than_one_burst() {
        now = now.plus(Duration.ofDays(1));
        for (int i = 0; i < 4; i++) {
            assertThat(throttle.admits("a")).isEqualTo(i < 3);
        }
    }
}
