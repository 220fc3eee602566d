package coaching.analytics.rhythm;

import coaching.analytics.laws.MetricLaws;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.metric.Window;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static coaching.analytics.story.Histories.asOf;
import static org.assertj.core.api.Assertions.assertThat;

class TimeCoveredTest extends MetricLaws {

    @Override
    protected String id() {
        return "M2";
    }

    @Test
    void counting_ends_when_the_relationship_is_closed() {
        var story = Story.pair().held(0, 14).endedEarly(20);
        assertThat(ask("M2", story, 90).denominator()).isEqualTo(20);
    }

    @Test
    void the_windows_of_a_time_add_up_to_the_time() {
        var story = Story.pair().held(0, 14, 29, 43, 70);
        var first = ask("M2", story, asOf(story, 60));
        var rest = ask("M2", story, asOf(story, 90).window(new Window(30)));
        var whole = ask("M2", story, 90);
        assertThat(first.numerator() + rest.numerator()).isEqualTo(whole.numerator());
        assertThat(first.denominator() + rest.denominator()).isEqualTo(whole.denominator());
    }

    @Test
    void time_before_the_first_session_is_no_gap() {
        assertThat(ask("M2", Story.pair().held(40), 45).denominator()).isEqualTo(5);
        assertThat(ask("M2", Story.pair(), 45).value()).isEmpty();
    }

    @Test
    void a_session_on_the_day_of_closing_counts_and_one_after_it_does_not() {
        var story = Story.pair().held(0).held(14).closed(14).held(15);
        assertThat(ask("M2", story, 90).denominator()).isEqualTo(14);
        assertThat(ask("M2", story, 90).exclusions()).containsEntry(Exclusion.AFTER_CLOSING, 1L);
        assertThat(ask("M1", story, 90).denominator()).isEqualTo(1);
    }
}
