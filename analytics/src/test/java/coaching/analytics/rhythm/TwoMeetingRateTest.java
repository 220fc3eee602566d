package coaching.analytics.rhythm;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.laws.MetricLaws;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.metric.Adopted;
import coaching.analytics.metric.Policies;
import coaching.events.Policy;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static coaching.analytics.story.Histories.asOf;
import static org.assertj.core.api.Assertions.assertThat;

class TwoMeetingRateTest extends MetricLaws {

    @Override
    protected String id() {
        return "M7";
    }

    @Test
    void counted_once_the_days_have_run_out() {
        var story = Story.pair().held(10, 56);
        assertThat(ask("M7", story, 55).exclusions()).containsEntry(Exclusion.TOO_YOUNG, 1L);
        assertThat(ask("M7", story, 56).value()).hasValue(1);
        assertThat(ask("M7", Story.pair().held(10, 57), 90).value()).hasValue(0);
    }

    @Test
    void two_meetings_of_one_day_are_one_day() {
        var pair = Story.pair().held(10);
        pair.heldBy("the same day again", null, pair.at(10));
        assertThat(ask("M7", pair, 60).value()).hasValue(0);
        assertThat(ask("M7", pair.held(11), 60).value()).hasValue(1);
    }

    @Test
    void the_text_names_both_numbers_of_the_policy() {
        assertThat(Metrics.TWO_MEETING_RATE.definition(new Policy(3, 70, 5, false, 5, 14, 21, 30)))
            .contains("3 in 70 days");
        assertThat(Metrics.TWO_MEETING_RATE.definition()).contains("2 in 56 days");
    }

    @Test
    void who_left_early_stays_counted() {
        assertThat(ask("M7", Story.pair().held(10).closed(12), 90).value()).hasValue(0);
    }

    @Test
    void another_policy_gives_another_number() {
        var story = Story.pair().held(10, 20);
        var three = Policies.always(new Policy(3, 56, 5, false, 5, 14, 21, 30));
        assertThat(ask("M7", story, 60).value()).hasValue(1);
        assertThat(ask("M7", story, asOf(story, 60).policies(three)).value()).hasValue(0);
    }

    @Test
    void sessions_before_activation_are_not_among_them() {
        assertThat(ask("M7", Story.pair().held(-5, 10), 60).value()).hasValue(0);
    }

    @Test
    void the_policy_is_the_one_in_force_at_activation() {
        var story = Story.pair().held(10, 20);
        var three = new Policy(3, 56, 5, false, 5, 14, 21, 30);
        var later = asOf(story, 90).policies(Adopted.from(20, three));
        var before = asOf(story, 90).policies(Adopted.from(-20, three));
        assertThat(ask("M7", story, later).value()).hasValue(1);
        assertThat(ask("M7", story, before).value()).hasValue(0);
    }
}
