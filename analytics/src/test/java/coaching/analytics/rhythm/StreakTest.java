package coaching.analytics.rhythm;

import coaching.analytics.laws.MetricLaws;
import coaching.analytics.measure.Exclusion;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class StreakTest extends MetricLaws {

    @Override
    protected String id() {
        return "M4";
    }

    @Test
    void late_gaps_break_it_and_the_longest_is_kept() {
        var story = Story.pair().held(0, 14, 28, 50, 64);
        assertThat(ask("M4", story, 64).value()).hasValue(1);
        assertThat(ask("M4", story, 64).distribution("longest").quantile(1)).hasValue(2);
    }

    @Test
    void an_open_gap_over_the_limit_ends_it() {
        assertThat(ask("M4", Story.pair().held(0, 14, 28), 45).value()).hasValue(2);
        assertThat(ask("M4", Story.pair().held(0, 14, 28), 46).value()).hasValue(0);
    }

    @Test
    void only_relationships_that_run_have_one() {
        var over = ask("M4", Story.pair().held(0, 14, 28).closed(30), 40);
        assertThat(over.value()).isEmpty();
        assertThat(over.exclusions()).containsExactly(entry(Exclusion.CLOSED, 1L));
    }

    /// Streaks of 3, 0 and 1: the mean would be 4/3.
    @Test
    void the_median_leads() {
        var three = ask("M4", Story.pair().held(0, 14, 28, 42), 45);
        var none = ask("M4", Story.pair().held(0, 30), 45);
        var one = ask("M4", Story.pair().held(28, 42), 45);
        assertThat(three.merge(none).merge(one).value()).hasValue(1);
    }

    @Test
    void a_pause_neither_breaks_nor_extends_it() {
        var story = Story.pair().held(0, 14).paused(15).resumed(65).held(70);
        assertThat(ask("M4", story, 70).value()).hasValue(2);
        assertThat(ask("M4", Story.pair().held(0, 14).paused(15), 70).value()).hasValue(1);
    }
}
