package coaching.analytics.promises;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.metric.Detail;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

/// A promise is its owner's, not everybody's.
class OwnersTest {

    @Test
    void promises_rest_on_their_owners() {
        var story = Story.group(5).promised("it", 1, 10).promised("another", 1, 20);
        for (var metric : new String[] {"M9", "M9b", "M9c", "M13"}) {
            assertThat(ask(metric, story, 30).people()).as(metric).isEqualTo(1);
        }
    }

    @Test
    void each_range_of_ages_rests_on_its_own_owners() {
        var one = ask("M13", Story.pair().promised("it", 1, 40), 5);
        var both = one.merge(ask("M13", new Story("another", 2).begun(0, 14, 3).promised("it", 1, 90), 25));
        assertThat(both.people("0–7 days")).isEqualTo(1);
        assertThat(both.people("15–30 days")).isEqualTo(1);
        assertThat(both.people("age")).isEqualTo(2);
    }

    @Test
    void dropped_ones_are_counted_and_named() {
        var measure = ask("M9", Story.pair().promised("it", 1, 10).dropped("it", 5).promised("other", 1, 11), 20);
        assertThat(measure.denominator()).isEqualTo(2);
        assertThat(measure.count("of which dropped")).isEqualTo(1);
        assertThat(Metrics.PROMISES_KEPT.details(measure)).extracting(Detail::name).containsExactly("of which dropped");
    }

    @Test
    void each_grade_rests_on_its_own_people() {
        var pair = Story.pair();
        var sides = ask("M30", pair.heldBy("it", pair.member(0), pair.at(3)).attested("it", 1, true, 3), 9);
        var both = sides.merge(ask("M30", Story.group(3).held(2), 9));
        assertThat(both.people()).isEqualTo(5);
        assertThat(Metrics.TRUST_IN_THE_DATA.details(both)).filteredOn(it -> it.name().equals("E1"))
            .extracting(Detail::people).containsExactly(3);
        assertThat(Metrics.TRUST_IN_THE_DATA.details(both)).filteredOn(it -> it.name().equals("E2"))
            .extracting(Detail::people).containsExactly(2);
    }
}
