package coaching.analytics.promises;

import coaching.analytics.laws.MetricLaws;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

class PromisesEverDoneTest extends MetricLaws {

    @Override
    protected String id() {
        return "M9c";
    }

    @Test
    void done_late_or_reopened_is_done() {
        var story = Story.pair().promised("it", 1, 10).completed("it", 15).reopened("it", 16);
        assertThat(ask("M9c", story, 14).value()).hasValue(0);
        assertThat(ask("M9c", story, 20).value()).hasValue(1);
    }
}
