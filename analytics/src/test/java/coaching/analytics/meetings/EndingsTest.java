package coaching.analytics.meetings;

import coaching.analytics.measure.Exclusion;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/// The last gap of a relationship, and none at all. 14 days and 3 of tolerance were agreed.
class EndingsTest {

    @Test
    void within_the_limit_before_completion_it_is_left_out() {
        var story = Story.pair().held(0, 14).closed(31);
        expect("M1", story, 1, 1);
        expect("M2", story, 14, 14);
        assertThat(ask("M1", story, 90).exclusions()).containsExactly(entry(Exclusion.COMPLETED_IN_TIME, 1L));
    }

    @Test
    void over_the_limit_before_completion_it_is_late() {
        expect("M1", Story.pair().held(0, 14).closed(32), 1, 2);
        expect("M2", Story.pair().held(0, 14).closed(32), 14 + 17, 32);
    }

    @Test
    void before_an_early_end_it_is_judged_on_the_closing_day() {
        expect("M1", Story.pair().held(0, 14).endedEarly(31), 2, 2);
        expect("M1", Story.pair().held(0, 14).endedEarly(32), 1, 2);
        expect("M2", Story.pair().held(0, 14).endedEarly(32), 14 + 17, 32);
    }

    @Test
    void who_never_met_is_counted_apart() {
        for (var metric : new String[] {"M1", "M2"}) {
            assertThat(ask(metric, Story.pair(), 10).exclusions()).containsExactly(entry(Exclusion.NO_SESSION, 1L));
            assertThat(ask(metric, Story.pair().endedEarly(5), 10).exclusions())
                .containsExactly(entry(Exclusion.NO_SESSION, 1L));
            assertThat(ask(metric, new Story("invited", 2).proposed(0), 10).exclusions()).isEmpty();
        }
    }

    private static void expect(String metric, Story story, int numerator, int denominator) {
        var measure = ask(metric, story, 90);
        assertThat(measure.numerator()).isEqualTo(numerator);
        assertThat(measure.denominator()).isEqualTo(denominator);
    }
}
