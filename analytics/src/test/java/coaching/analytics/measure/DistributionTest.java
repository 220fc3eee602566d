package coaching.analytics.measure;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

class DistributionTest {

    private final Distribution some = new Distribution(new TreeMap<>(Map.of(1, 5L, 2, 4L, 9, 1L)));

    @Test
    void a_quantile_is_the_smallest_number_that_so_many_do_not_exceed() {
        assertThat(some.quantile(0)).hasValue(1);
        assertThat(some.quantile(0.5)).hasValue(1);
        assertThat(some.quantile(0.51)).hasValue(2);
        assertThat(some.quantile(0.9)).hasValue(2);
        assertThat(some.quantile(0.91)).hasValue(9);
        assertThat(some.quantile(1)).hasValue(9);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThat(Distribution.EMPTY.quantile(0.5)).isEmpty();
    }

    @Test
    void numbers_are_counted() {
        assertThat(some.size()).isEqualTo(10);
    }
}
