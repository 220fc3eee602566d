package coaching.analytics.rhythm;

import coaching.analytics.laws.MetricLaws;
import coaching.analytics.measure.Exclusion;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RegularityTest extends MetricLaws {

    @Override
    protected String id() {
        return "M3";
    }

    @Test
    void three_equal_gaps_are_as_regular_as_can_be() {
        assertThat(ask("M3", Story.pair().held(0, 14, 28, 42), 42).value()).hasValue(-1);
    }

    @Test
    void two_gaps_are_too_few() {
        var measure = ask("M3", Story.pair().held(0, 14, 28), 42);
        assertThat(measure.value()).isEmpty();
        assertThat(measure.exclusions()).containsEntry(Exclusion.TOO_FEW_GAPS, 1L);
    }

    /// Three equal gaps: −1. Six gaps of 1 and 8 in turns: σ = 3.5, μ = 4.5, A = −0.0651. Together:
    /// (3·−1 + 6·−0.0651) ÷ 9.
    @Test
    void of_many_it_is_the_mean_weighted_by_gaps() {
        var regular = ask("M3", Story.pair().held(0, 14, 28, 42), 42);
        var uneven = ask("M3", Story.pair().held(0, 1, 9, 10, 18, 19, 27), 27);
        assertThat(uneven.value().orElseThrow()).isCloseTo(-0.0651, within(0.0005));
        assertThat(regular.merge(uneven).value().orElseThrow()).isCloseTo(-0.3767, within(0.0005));
        assertThat(regular.merge(uneven).denominator()).isEqualTo(9);
    }
}
