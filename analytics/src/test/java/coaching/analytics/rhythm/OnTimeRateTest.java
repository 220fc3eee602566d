package coaching.analytics.rhythm;

import coaching.analytics.laws.MetricLaws;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.metric.Window;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static coaching.analytics.story.Histories.asOf;
import static org.assertj.core.api.Assertions.assertThat;

class OnTimeRateTest extends MetricLaws {

    @Override
    protected String id() {
        return "M1";
    }

    @Test
    void the_open_gap_counts_only_once_it_is_over_the_limit() {
        var story = Story.pair().held(0, 14);
        assertThat(ask("M1", story, 31).denominator()).isEqualTo(1);
        assertThat(ask("M1", story, 31).exclusions()).containsEntry(Exclusion.OPEN_ON_TIME, 1L);
        assertThat(ask("M1", story, 32).denominator()).isEqualTo(2);
    }

    @Test
    void a_gap_is_counted_in_the_window_it_ends_in() {
        var story = Story.pair().held(0, 20, 34, 48);
        assertThat(ask("M1", story, asOf(story, 50).window(new Window(30))).value()).hasValue(1);
        assertThat(ask("M1", story, asOf(story, 50).window(new Window(31))).value()).hasValue(2.0 / 3);
    }

    @Test
    void two_sessions_of_one_day_make_no_gap() {
        var story = Story.pair().held(0).heldBy("again", null, Story.pair().at(0)).held(14);
        assertThat(ask("M1", story, 14).denominator()).isEqualTo(1);
        assertThat(ask("M1", story, 14).exclusions()).containsEntry(Exclusion.NO_ACTIVE_DAY, 1L);
    }

    @Test
    void a_gap_before_any_protocol_cannot_be_judged() {
        var story = new Story("late protocol", 2).proposed(0).protocol(1, 20, 14, 3).activated(20).held(0, 10, 24, 38);
        assertThat(ask("M1", story, 38).denominator()).isEqualTo(1);
        assertThat(ask("M1", story, 38).exclusions()).containsEntry(Exclusion.NO_PROTOCOL, 2L);
    }
}
