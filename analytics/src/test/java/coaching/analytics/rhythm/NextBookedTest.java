package coaching.analytics.rhythm;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.laws.MetricLaws;
import coaching.analytics.measure.Exclusion;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

class NextBookedTest extends MetricLaws {

    @Override
    protected String id() {
        return "M5";
    }

    @Test
    void a_session_still_to_come_is_booked_until_it_is_cancelled() {
        var pair = Story.pair();
        var story = pair.booked("next", 3, pair.at(20)).cancelled("next", 10);
        assertThat(ask("M5", story, 2).value()).hasValue(0);
        assertThat(ask("M5", story, 3).value()).hasValue(1);
        assertThat(ask("M5", story, 10).value()).hasValue(0);
    }

    @Test
    void a_session_moved_ahead_is_where_it_was_as_of_then() {
        var pair = Story.pair();
        var story = pair.booked("next", 3, pair.at(20)).rebooked("next", 10, pair.at(40));
        assertThat(ask("M5", story, 20).value()).hasValue(1);
        assertThat(ask("M5", story, 40).value()).hasValue(0);
    }

    @Test
    void days_since_the_last_session_rest_on_those_who_had_one() {
        var met = ask("M5", Story.pair().held(3), 5);
        var both = met.merge(ask("M5", new Story("another", 2).begun(0, 14, 3), 5));
        assertThat(both.people()).isEqualTo(4);
        assertThat(Metrics.NEXT_BOOKED.details(both)).allSatisfy(detail -> assertThat(detail.people()).isEqualTo(2));
    }

    @Test
    void who_rests_or_has_ended_is_not_asked() {
        assertThat(ask("M5", Story.pair().paused(3), 5).exclusions()).containsEntry(Exclusion.PAUSED, 1L);
        assertThat(ask("M5", Story.pair().closed(3), 5).exclusions()).containsEntry(Exclusion.CLOSED, 1L);
        assertThat(ask("M5", Story.pair().closed(3), 5).value()).isEmpty();
    }

    @Test
    void a_session_held_before_its_time_is_not_ahead_any_more() {
        var pair = Story.pair();
        var story = pair.booked("next", 3, pair.at(20)).heldBy("next", null, pair.at(10));
        assertThat(ask("M5", story, 9).value()).hasValue(1);
        assertThat(ask("M5", story, 10).value()).hasValue(0);
    }
}
