package coaching.analytics.metric;

import coaching.analytics.history.AsOf;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.time.ZoneOffset;

import static coaching.analytics.metric.Ask.ask;
import static coaching.analytics.story.Histories.asOf;
import static org.assertj.core.api.Assertions.assertThat;

/// While a day runs it is not over.
class RunningDayTest {

    @Test
    void a_promise_due_today_enters_tomorrow_even_if_done() {
        for (var story : new Story[] {Story.pair().promised("it", 1, 10).completed("it", 9),
            Story.pair().promised("it", 1, 10)}) {
            for (var metric : new String[] {"M9", "M9b", "M9c"}) {
                assertThat(atNoon(metric, story, 10).exclusions()).containsEntry(Exclusion.NOT_YET_DUE, 1L);
                assertThat(atNoon(metric, story, 11).denominator()).isEqualTo(1);
            }
        }
    }

    /// Last met on day 14 and 17 days are allowed: to day 31.
    @Test
    void the_open_gap_is_late_when_its_limit_day_has_ended() {
        var story = Story.pair().held(0, 14);
        assertThat(atNoon("M1", story, 31).denominator()).isEqualTo(1);
        assertThat(atNoon("M1", story, 32).denominator()).isEqualTo(2);
        assertThat(atNoon("M4", story, 31).value()).hasValue(1);
        assertThat(atNoon("M4", story, 32).value()).hasValue(0);
    }

    @Test
    void the_days_for_two_meetings_run_out_with_their_last_day() {
        var story = Story.pair().held(10);
        assertThat(atNoon("M7", story, 56).exclusions()).containsEntry(Exclusion.TOO_YOUNG, 1L);
        assertThat(atNoon("M7", story, 57).value()).hasValue(0);
    }

    @Test
    void a_day_that_is_over_means_its_end_and_today_means_now() {
        var day = Story.START.plusDays(10);
        var now = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        assertThat(AsOf.day(day, ZoneOffset.UTC, now).last()).isEqualTo(now);
        assertThat(AsOf.day(day.minusDays(1), ZoneOffset.UTC, now))
            .isEqualTo(AsOf.day(day.minusDays(1), ZoneOffset.UTC));
        assertThat(AsOf.day(day.plusDays(1), ZoneOffset.UTC, now)).isEqualTo(AsOf.day(day.plusDays(1), ZoneOffset.UTC));
    }

    private static Measure atNoon(String metric, Story story, int day) {
        var date = Story.START.plusDays(day);
        var now = date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return ask(metric, story, asOf(story, day).asOf(AsOf.day(date, ZoneOffset.UTC, now)));
    }
}
