package coaching.analytics.metric;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import coaching.analytics.measure.Exclusion;
import coaching.analytics.story.Story;
import org.junit.jupiter.api.Test;

class RegularityTest extends MetricLaws {

    @Override
    String id() {
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
}
