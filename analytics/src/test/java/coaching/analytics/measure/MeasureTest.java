package coaching.analytics.measure;

import coaching.analytics.measure.Measure.Reading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MeasureTest {

    @Test
    void a_rate_over_nothing_is_unknown() {
        assertThat(new MeasureBuilder(Reading.RATIO).exclude(Exclusion.NOT_YET_DUE).measure().value()).isEmpty();
    }

    @Test
    void three_of_four_is_three_quarters() {
        assertThat(new MeasureBuilder(Reading.RATIO).add(3, 4).measure().value()).hasValue(0.75);
    }

    @Test
    void the_median_is_read_from_its_distribution() {
        var median = new MeasureBuilder(new Reading.Median("age")).add(12, 3).sample("age", 1).sample("age", 2)
            .sample("age", 9);
        assertThat(median.measure().value()).hasValue(2);
    }

    @Test
    void measures_of_different_metrics_do_not_merge() {
        var ratio = new MeasureBuilder(Reading.RATIO).measure();
        var median = new MeasureBuilder(new Reading.Median("age")).measure();
        assertThatIllegalArgumentException().isThrownBy(() -> ratio.merge(median));
    }
}
