package coaching.eventstore.keys;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class BloomFilterTest {

    private static final int MANY = 1 << 20;

    private final BloomFilter filter = new BloomFilter(0);

    @Test
    void has_whatever_was_added() {
        numbers(1).forEach(filter::add);
        LongStream.of(0, -1, Long.MIN_VALUE, Long.MAX_VALUE).forEach(filter::add);
        assertThat(numbers(1).allMatch(filter::mayHave)).isTrue();
        assertThat(LongStream.of(0, -1, Long.MIN_VALUE, Long.MAX_VALUE).allMatch(filter::mayHave)).isTrue();
    }

    @Test
    void takes_few_strangers_for_what_was_added_while_it_is_not_full() {
        assertThat(filter.capacity()).isEqualTo(MANY);
        assertThat(numbers(2).anyMatch(filter::mayHave)).isFalse();
        numbers(1).forEach(filter::add);
        assertThat(numbers(2).filter(filter::mayHave).count()).isBetween(1L, MANY / 400L);
    }

    @Test
    void is_as_large_as_it_was_meant_to_be_within_limits() {
        assertThat(new BloomFilter(MANY + 1).capacity()).isEqualTo(2 * MANY);
        assertThat(new BloomFilter(3 * MANY).capacity()).isEqualTo(4 * MANY);
        assertThat(new BloomFilter(Long.MAX_VALUE).capacity()).isEqualTo(Long.MAX_VALUE);
    }

    private static LongStream numbers(long seed) {
        return new Random(seed).longs(MANY);
    }
}
