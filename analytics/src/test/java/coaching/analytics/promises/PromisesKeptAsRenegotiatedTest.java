package coaching.analytics.promises;

import coaching.analytics.laws.MetricLaws;
import coaching.analytics.measure.Exclusion;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

class PromisesKeptAsRenegotiatedTest extends MetricLaws {

    @Override
    protected String id() {
        return "M9b";
    }

    @Test
    void put_off_is_not_due_yet() {
        var story = Story.pair().promised("it", 1, 10).renegotiated("it", 9, 30);
        assertThat(ask("M9b", story, 20).exclusions()).containsEntry(Exclusion.NOT_YET_DUE, 1L);
        assertThat(ask("M9b", story, 30).value()).hasValue(0);
    }
}
