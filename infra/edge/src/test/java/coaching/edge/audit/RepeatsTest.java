package coaching.edge.audit;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final Repeats repeats = new Repeats(now::get);

    @Test
    void a_flood_is_counted_and_the_next_minute_tells_how_many() {
        for (var number = 0; number < Repeats.WRITTEN_A_MINUTE; number++) {
            assertThat(repeats.before("kind")).isZero();
        }
        for (var number = 0; number < 7; number++) {
            assertThat(repeats.before("kind")).isEqualTo(Repeats.NOT_WRITTEN);
        }
        assertThat(repeats.before("another kind")).isZero();
        now.set(now.get().plusSeconds(60));
        assertThat(repeats.before("kind")).isEqualTo(7);
        assertThat(repeats.before("kind")).isZero();
    }
}
