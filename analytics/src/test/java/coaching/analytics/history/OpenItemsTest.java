package coaching.analytics.history;

import coaching.events.Envelope.KnownBy;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.story.Histories.asOf;
import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

class OpenItemsTest {

    private static int open(Story story, int asOf) {
        return known(story).openItems(asOf(story, asOf).asOf()).size();
    }

    private static KnownHistory known(Story story) {
        return history(story).known(Story.ALWAYS, KnownBy.KEPT);
    }

    @Test
    void an_item_is_open_from_its_agreement_until_it_is_done_or_dropped() {
        var story = Story.pair().promised("a", 2, 9).promised("b", 5, 9).completed("a", 7).dropped("b", 8);
        assertThat(open(story, 1)).isZero();
        assertThat(open(story, 6)).isEqualTo(2);
        assertThat(open(story, 7)).isEqualTo(1);
        assertThat(open(story, 8)).isZero();
    }

    @Test
    void nothing_is_open_once_the_relationship_is_over() {
        var story = Story.pair().promised("a", 2, 9).closed(10);
        assertThat(open(story, 9)).isEqualTo(1);
        assertThat(open(story, 10)).isZero();
    }

    @Test
    void it_is_carried_over_the_sessions_of_later_days() {
        var history = known(Story.pair().held(0).promised("a", 14, 90).held(14, 28, 42));
        var item = history.actionItems().getFirst();
        assertThat(item.carriedOver(history.sessions())).isEqualTo(2);
    }
}
