package coaching.analytics.metric;

import coaching.analytics.measure.Exclusion;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

class ContestedTest {

    private final Story pair = Story.pair().held(0);

    @Test
    void one_yes_and_one_denial_count_nowhere() {
        var story = pair.heldBy("it", pair.member(0), pair.at(10)).attested("it", 1, false, 11).held(14);
        for (var metric : new String[] {"M1", "M2", "M7", "M30"}) {
            assertThat(ask(metric, story, 60).exclusions()).as(metric).containsEntry(Exclusion.CONTESTED, 1L);
        }
        assertThat(ask("M1", story, 20).denominator()).isEqualTo(1);
        assertThat(ask("M30", story, 20).denominator()).isEqualTo(2);
    }

    @Test
    void denied_by_all_counts_nowhere() {
        var story = pair.booked("it", 5, pair.at(10)).attested("it", 0, false, 11).attested("it", 1, false, 11);
        for (var metric : new String[] {"M1", "M2", "M7", "M30"}) {
            assertThat(ask(metric, story, 60).exclusions()).as(metric).containsEntry(Exclusion.DENIED, 1L);
        }
        assertThat(ask("M30", story, 20).denominator()).isEqualTo(1);
    }

    @Test
    void what_only_an_absent_member_recorded_stays_visible() {
        var story = pair.heldBy("it", pair.member(0), pair.at(10)).absent("it", 0, 11);
        for (var metric : new String[] {"M1", "M2", "M7"}) {
            assertThat(ask(metric, story, 60).exclusions()).as(metric).containsEntry(Exclusion.BELOW_EVIDENCE, 1L);
        }
        assertThat(ask("M30", story, 20).denominator()).isEqualTo(2);
        assertThat(ask("M30", story, 20).count("E0")).isEqualTo(1);
    }
}
