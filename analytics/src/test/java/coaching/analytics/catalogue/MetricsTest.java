package coaching.analytics.catalogue;

import coaching.analytics.history.AsOf;
import coaching.analytics.metric.Group;
import coaching.analytics.metric.Measures;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Scope;
import coaching.analytics.metric.Unit;
import coaching.analytics.metric.Window;
import coaching.events.Envelope.KnownBy;
import coaching.events.Evidence;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.util.List;

import static coaching.analytics.story.Histories.asOf;
import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MetricsTest {

    private final Story story = Story.pair().held(0, 14);

    @Test
    void the_catalogue_of_this_release() {
        assertThat(Metrics.all()).extracting(Metric::id)
            .containsExactly("M1", "M2", "M3", "M4", "M5", "M7", "M9", "M9b", "M9c", "M13", "M26", "M30");
        assertThat(Metrics.all()).allSatisfy(metric -> assertThat(Metrics.find(metric.id())).containsSame(metric));
    }

    @Test
    void there_may_be_no_such_metric() {
        assertThat(Metrics.find("M99")).isEmpty();
    }

    @Test
    void a_trend_has_one_knownAt() {
        var question = asOf(story, 20);
        var then = question.knownAt(story.at(9).earliest(), KnownBy.KEPT);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Metrics.trend(List.of(history(story)), List.of(question, then)));
    }

    @Test
    void planned_is_not_held() {
        assertThatIllegalArgumentException().isThrownBy(() -> asOf(story, 20).minEvidence(Evidence.E0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(0));
    }

    @Test
    void all_relationships_together_are_the_sum_of_each() {
        var other = Story.group(3).held(0, 30);
        var question = Question.of(AsOf.of(story.at(30)), Story.ALWAYS);
        var together = Metrics.measure(List.of(history(story), history(other)), question).of(Metrics.TIME_COVERED);
        assertThat(together.denominator()).isEqualTo(60);
        assertThat(together.numerator()).isEqualTo(14 + 16 + 17);
        assertThat(together.people()).isEqualTo(5);
    }

    @Test
    void answers_about_some_add_up_to_the_answer_about_all() {
        var other = Story.group(3).held(0, 30);
        var question = Question.of(AsOf.of(story.at(30)), Story.ALWAYS);
        var pieces = List.of(Metrics.measure(List.of(history(story)), question),
            Metrics.measure(List.of(history(other)), question));
        assertThat(Metrics.sum(pieces)).isEqualTo(Metrics.measure(List.of(history(story), history(other)), question));
        assertThat(Metrics.sum(List.of()).unknown()).isTrue();
        assertThat(Metrics.sum(pieces).unknown()).isFalse();
    }

    @Test
    void what_was_not_measured_is_not_made_up() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measures(List.of()).of(Metrics.STREAK));
    }

    @Test
    void there_is_one_headline() {
        assertThat(Metrics.all()).filteredOn(it -> it.about().group() == Group.HEADLINE)
            .containsExactly(Metrics.TIME_COVERED);
    }

    /// Such as "77 of 90 active days"; any other number needs words of its own, unless its unit says enough.
    @Test
    void a_number_without_a_unit_to_read_has_a_caption() {
        assertThat(Metrics.all()).filteredOn(it -> it.unit() == Unit.INDEX || it.unit() == Unit.COUNT)
            .extracting(Metric::id).containsExactly("M3", "M4");
        assertThat(Metrics.all()).allSatisfy(it -> assertThat(it.about().caption() != null)
            .isEqualTo(it.unit() == Unit.INDEX || it.unit() == Unit.COUNT));
    }

    @Test
    void shares_of_relationships_say_nothing_of_a_single_one() {
        assertThat(Metrics.all()).filteredOn(it -> it.about().scope() == Scope.PROGRAMME)
            .containsExactly(Metrics.NEXT_BOOKED, Metrics.TWO_MEETING_RATE, Metrics.BILATERAL_ACCEPTANCE);
    }
}
