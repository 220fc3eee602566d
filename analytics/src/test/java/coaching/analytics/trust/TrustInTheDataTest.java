package coaching.analytics.trust;

import coaching.analytics.laws.MetricLaws;
import coaching.analytics.metric.Window;
import coaching.events.EffectiveAt;
import coaching.events.role.Role;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static coaching.analytics.story.Histories.asOf;
import static org.assertj.core.api.Assertions.assertThat;

class TrustInTheDataTest extends MetricLaws {

    @Override
    protected String id() {
        return "M30";
    }

    @Test
    void every_grade_is_counted() {
        var pair = Story.pair();
        var story = pair.booked("planned only", 1, pair.at(2)).held(10)
            .heldBy("both", pair.member(0), pair.at(20)).attested("both", 1, true, 21)
            .heldBy("witnessed", pair.member(0), pair.at(30)).attested("witnessed", 1, true, 31)
            .corroborated("witnessed", 32);
        var measure = ask("M30", story, 40);
        assertThat(measure.counts()).containsEntry("E0", 1L).containsEntry("E1", 1L).containsEntry("E2", 1L)
            .containsEntry("E3", 1L);
        assertThat(measure.value()).hasValue(0.5);
    }

    @Test
    void a_day_is_late_from_its_end_and_a_moment_from_itself() {
        var pair = Story.pair();
        var story = pair.recorded(pair.at(3).earliest(), null).held(1)
            .heldBy("moment", null, new EffectiveAt.Moment(pair.at(2).earliest(), pair.at(2).zone()));
        assertThat(ask("M30", story, 9).distribution("lag").counts()).containsOnlyKeys(24 * 60);
    }

    @Test
    void booked_beforehand_is_not_backfilled() {
        var pair = Story.pair();
        var story = pair.booked("ahead", 5, pair.at(7)).heldBy("ahead", null, pair.at(7))
            .recorded(pair.at(20).earliest(), null).booked("afterwards", 15, pair.at(16))
            .heldBy("afterwards", null, pair.at(16));
        assertThat(ask("M30", story, 30).count("backfilled")).isEqualTo(1);
        assertThat(ask("M30", story, 30).count("held")).isEqualTo(2);
    }

    @Test
    void corrections_and_facts_of_others_are_counted() {
        var pair = Story.pair();
        var before = pair.facts().size();
        var story = pair.onBehalfOf(pair.member(1)).held(5).onBehalfOf(null).held(9).corrected(0, null, 10);
        var measure = ask("M30", story, 30);
        assertThat(measure.count("corrections")).isEqualTo(1);
        assertThat(measure.count("facts")).isEqualTo(before + 2);
        assertThat(measure.count("on behalf")).isEqualTo(1);
        assertThat(measure.count("E1")).isEqualTo(1);
    }

    /// Also a day that is told after somebody looked stays where it was.
    @Test
    void who_looked_counts_nowhere() {
        var untouched = ask("M30", Story.pair().held(5).paused(9).resumed(12), 30);
        var pair = Story.pair();
        var story = pair.held(5).viewed(Role.AUDITOR, 9).paused(9).viewed(Role.COORDINATOR, 9).resumed(12);
        var measure = ask("M30", story, 30);
        assertThat(measure.counts()).isEqualTo(untouched.counts());
        assertThat(measure.distributions()).isEqualTo(untouched.distributions());
        assertThat(measure.value()).isEqualTo(untouched.value());
    }

    /// The first meeting of January, corrected in March.
    @Test
    void a_correction_is_counted_with_the_fact_it_corrects() {
        var story = Story.pair().held(5).corrected(0, Story.pair().at(6), 70).held(75);
        assertThat(ask("M30", story, 10).count("corrections")).isEqualTo(1);
        assertThat(ask("M30", story, asOf(story, 80).window(new Window(20))).count("corrections")).isZero();
        assertThat(ask("M30", story, asOf(story, 80)).count("corrections")).isEqualTo(1);
    }

    @Test
    void what_is_written_down_on_its_day_is_not_late() {
        var pair = Story.pair();
        var story = pair.recorded(pair.at(1).earliest().plusSeconds(3_600), null).held(1);
        assertThat(ask("M30", story, 9).distribution("lag").counts()).containsOnlyKeys(0);
    }

    @Test
    void a_session_still_to_come_is_no_evidence_of_anything() {
        var pair = Story.pair();
        var story = pair.booked("next", 3, pair.at(20));
        assertThat(ask("M30", story, 19).denominator()).isZero();
        assertThat(ask("M30", story, 20).count("E0")).isEqualTo(1);
    }
}
