package coaching.analytics.metric;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.events.Evidence;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static coaching.analytics.story.Histories.asOf;
import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class WindowTest {

    @Test
    void a_relationship_that_ended_before_it_contributes_nothing() {
        var story = Story.pair().held(0, 40).promised("it", 1, 80).endedEarly(60);
        for (var metric : Metrics.all()) {
            var asked = asOf(story, 160).window(new Window(100));
            assertThat(metric.measure(history(story), asked)).as(metric.id()).isEqualTo(metric.nothing());
        }
        assertThat(in(101, "M1", story).denominator()).isEqualTo(1);
    }

    /// Day 0 to 40 ended early on day 60: late twice. The second of them ended on day 60.
    @Test
    void the_last_gap_belongs_to_the_window_the_relationship_ended_in() {
        var story = Story.pair().held(0, 40).endedEarly(60);
        assertThat(in(100, "M1", story).denominator()).isZero();
        assertThat(in(101, "M1", story).denominator()).isEqualTo(1);
        assertThat(in(121, "M1", story).denominator()).isEqualTo(2);
    }

    @Test
    void the_open_gap_belongs_to_that_of_as_of() {
        assertThat(in(1, "M1", Story.pair().held(0, 14)).denominator()).isEqualTo(1);
    }

    /// Day 0 to 100 open on 14 + 3: nothing of the last 30 days is covered.
    @Test
    void time_covered_counts_the_days_in_it() {
        var measure = ask("M2", Story.pair().held(0), asOf(Story.pair(), 100).window(new Window(30)));
        assertThat(measure.numerator()).isZero();
        assertThat(measure.denominator()).isEqualTo(30);
    }

    @Test
    void what_was_left_out_before_it_is_not_named() {
        var story = Story.pair().held(0, 14, 28, 100);
        var asked = asOf(story, 110).minEvidence(Evidence.E2);
        assertThat(ask("M1", story, asked.window(new Window(30))).exclusions())
            .containsExactly(entry(Exclusion.BELOW_EVIDENCE, 1L));
        assertThat(ask("M1", story, asked).exclusions()).containsExactly(entry(Exclusion.BELOW_EVIDENCE, 4L));
    }

    private static Measure in(int days, String metric, Story story) {
        return ask(metric, story, asOf(story, 160).window(new Window(days)));
    }
}
