package coaching.query.ingest.serving;

import coaching.wire.Heartbeat;
import coaching.wire.Heartbeat.Order;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/// Clocks may be set, and whoever can write to the topic can repeat what was said.
class ToldHeadOrderTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private Instant clock = NOON;
    private Duration passed = Duration.ZERO;
    private final ToldHead told = new ToldHead(() -> clock, () -> passed.toNanos());

    @Test
    void a_relay_whose_clock_was_set_back_is_heard() {
        told.told(word(1, 1, NOON), 5);
        passed = passed.plusSeconds(60);
        told.told(word(1, 2, NOON.minusSeconds(3_600)), 5);
        assertThat(told.isLate(5)).isFalse();
    }

    @Test
    void a_relay_that_starts_anew_is_heard_and_the_one_before_it_no_more() {
        told.told(word(1, 900, NOON), 5);
        passed = passed.plusSeconds(60);
        told.told(word(2, 1, NOON), 5);
        assertThat(told.isLate(5)).isFalse();
        passed = passed.plusSeconds(60);
        told.told(word(1, 901, NOON.plusSeconds(60)), 5);
        assertThat(told.isLate(5)).isTrue();
    }

    @Test
    void what_is_repeated_is_no_word() {
        told.told(word(1, 1, NOON), 5);
        told.told(word(1, 2, NOON), 5);
        passed = passed.plusSeconds(60);
        told.told(word(1, 1, NOON.plusSeconds(60)), 5);
        told.told(word(1, 2, NOON.plusSeconds(60)), 5);
        assertThat(told.isLate(5)).isTrue();
        assertThat(told.reason(5)).contains("No word from the log since " + NOON);
    }

    @Test
    void the_age_of_a_word_does_not_depend_on_the_clock_of_the_reader() {
        told.told(word(1, 1, NOON), 5);
        clock = NOON.plusSeconds(3_600);
        assertThat(told.lag(5)).isZero();
        clock = NOON.minusSeconds(3_600);
        passed = Duration.ofSeconds(6);
        assertThat(told.lag(5)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void words_under_an_unknown_key_are_a_reason_for_the_silence_and_no_word() {
        told.listen();
        passed = Duration.ofSeconds(6);
        assertThat(told.reason(0)).contains("does not answer");
        told.toldUnderUnknownKey();
        assertThat(told.isLate(0)).isTrue();
        assertThat(told.reason(0)).contains("kept.kafka.record-secrets");
    }

    private static Heartbeat word(long epoch, long count, Instant at) {
        return new Heartbeat(5, at, new Order(epoch, count));
    }
}
