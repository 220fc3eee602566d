package coaching.analytics.promises;

import coaching.analytics.laws.MetricLaws;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.metric.Window;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static coaching.analytics.story.Histories.asOf;
import static org.assertj.core.api.Assertions.assertThat;

class PromisesKeptTest extends MetricLaws {

    @Override
    protected String id() {
        return "M9";
    }

    @Test
    void not_due_before_the_day_is_over_where_the_owner_lives() {
        var story = Story.pair().promised("it", 1, 10);
        assertThat(ask("M9", story, 9).exclusions()).containsEntry(Exclusion.NOT_YET_DUE, 1L);
        assertThat(ask("M9", story, 10).value()).hasValue(0);
    }

    @Test
    void reopened_before_the_due_date_it_was_not_done_by_then() {
        var story = Story.pair().promised("it", 1, 10).completed("it", 5).reopened("it", 8);
        assertThat(ask("M9", story, 20).value()).hasValue(0);
        assertThat(ask("M9", story.completed("it", 9), 20).value()).hasValue(1);
    }

    @Test
    void reopened_after_the_due_date_it_stays_done_by_then() {
        assertThat(ask("M9", Story.pair().promised("it", 1, 10).completed("it", 5).reopened("it", 12), 20).value())
            .hasValue(1);
    }

    @Test
    void dropped_is_not_kept() {
        assertThat(ask("M9", Story.pair().promised("it", 1, 10).dropped("it", 5), 20).value()).hasValue(0);
    }

    @Test
    void what_would_fall_due_after_closing_is_not_counted() {
        var story = Story.pair().promised("before", 1, 10).promised("after", 1, 11).closed(10);
        assertThat(ask("M9", story, 20).denominator()).isEqualTo(1);
        assertThat(ask("M9", story, 20).exclusions()).containsEntry(Exclusion.AFTER_CLOSING, 1L);
    }

    @Test
    void the_window_is_of_due_dates() {
        var story = Story.pair().promised("old", 1, 10).promised("new", 1, 20).completed("new", 20);
        assertThat(ask("M9", story, asOf(story, 30).window(new Window(20))).value()).hasValue(1);
        assertThat(ask("M9", story, asOf(story, 30).window(new Window(21))).value()).hasValue(0.5);
    }
}
