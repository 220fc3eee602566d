package coaching.analytics.promises;

import coaching.analytics.laws.MetricLaws;
import coaching.analytics.measure.Exclusion;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

class AgeOfOpenItemsTest extends MetricLaws {

    @Override
    protected String id() {
        return "M13";
    }

    @Test
    void of_those_open_as_of_the_day() {
        var story = Story.pair().promised("a", 0, 9).promised("b", 10, 90).promised("c", 15, 90).completed("a", 20);
        assertThat(ask("M13", story, 19).value()).hasValue(9);
        assertThat(ask("M13", story, 20).value()).hasValue(5);
        assertThat(ask("M13", story, 20).distribution("age").quantile(0.9)).hasValue(10);
    }

    @Test
    void a_closed_relationship_has_no_open_items() {
        var measure = ask("M13", Story.pair().promised("a", 0, 9).closed(10), 20);
        assertThat(measure.value()).isEmpty();
        assertThat(measure.exclusions()).containsEntry(Exclusion.AFTER_CLOSING, 1L);
    }

    @Test
    void what_was_dropped_is_not_open() {
        assertThat(ask("M13", Story.pair().promised("a", 0, 9).dropped("a", 5), 20).denominator()).isZero();
    }
}
