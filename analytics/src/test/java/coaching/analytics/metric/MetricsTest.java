package coaching.analytics.metric;

import coaching.analytics.history.AsOf;
import coaching.analytics.story.Story;
import coaching.events.Envelope.KnownBy;
import coaching.events.Evidence;
import org.junit.jupiter.api.Test;

import java.util.List;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MetricsTest {

    private final Story story = Story.pair().held(0, 14);

    @Test
    void the_catalogue_of_this_release() {
        assertThat(Metrics.ids())
            .containsExactly("M1", "M2", "M3", "M4", "M5", "M7", "M9", "M9b", "M9c", "M13", "M26", "M30");
        assertThat(Metrics.all()).allSatisfy(metric -> assertThat(Metrics.named(metric.id())).isSameAs(metric));
    }

    @Test
    void an_unknown_metric_is_named() {
        assertThatIllegalArgumentException().isThrownBy(() -> Metrics.named("M99")).withMessageContaining("M99");
    }

    @Test
    void every_metric_is_in_the_dictionary_with_its_version() {
        assertThat(Metrics.all()).allSatisfy(metric -> assertThat(Metrics.dictionary())
            .contains(metric.id() + " v" + metric.version(), metric.name(), metric.definition(), metric.formula()));
    }

    @Test
    void a_trend_has_one_knownAt() {
        var question = story.asOf(20);
        var then = question.knownAt(story.at(9).earliest(), KnownBy.KEPT);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Metrics.trend(List.of(story.history()), List.of(question, then)));
    }

    @Test
    void planned_is_not_held() {
        assertThatIllegalArgumentException().isThrownBy(() -> story.asOf(20).minEvidence(Evidence.E0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(0));
    }

    @Test
    void all_relationships_together_are_the_sum_of_each() {
        var other = Story.group(3).held(0, 30);
        var question = Question.of(AsOf.of(story.at(30)), Story.ALWAYS);
        var together = requireNonNull(Metrics.measure(List.of(story.history(), other.history()), question).get("M2"));
        assertThat(together.denominator()).isEqualTo(60);
        assertThat(together.numerator()).isEqualTo(14 + 16 + 17);
        assertThat(together.people()).isEqualTo(5);
    }
}
