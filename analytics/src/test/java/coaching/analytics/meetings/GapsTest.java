package coaching.analytics.meetings;

import coaching.events.Envelope.KnownBy;
import coaching.events.id.SessionId;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

import static coaching.analytics.story.Histories.asOf;
import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

/// What others than metrics are told of gaps. 14 days and 3 of tolerance were agreed.
class GapsTest {

    private static Map<SessionId, Gap> before(Story story, int asOf) {
        return Gaps.before(history(story).known(Story.ALWAYS, KnownBy.KEPT), asOf(story, asOf));
    }

    private static Optional<Gap> open(Story story, int asOf) {
        return Gaps.open(history(story).known(Story.ALWAYS, KnownBy.KEPT), asOf(story, asOf));
    }

    @Test
    void each_session_but_the_first_ended_one() {
        var gaps = before(Story.pair().held(0, 14, 32), 40);
        assertThat(gaps.values()).extracting(Gap::active).containsExactlyInAnyOrder(14, 18);
        assertThat(gaps.values()).extracting(Gap::late).containsExactlyInAnyOrder(false, true);
        assertThat(before(Story.pair().held(0, 14, 32), 31)).hasSize(1);
    }

    @Test
    void without_an_active_day_there_is_nothing_to_judge() {
        var story = Story.pair().held(3).heldBy("again", null, Story.pair().at(3));
        assertThat(before(story, 40).values())
            .singleElement().matches(gap -> gap.active() == 0 && !gap.judged() && !gap.late());
    }

    @Test
    void without_a_protocol_there_is_nothing_to_judge_it_by() {
        var story = new Story("unagreed", 2).proposed(0).accepted(0).activated(0);
        assertThat(before(story.held(1, 40), 40).values())
            .singleElement().matches(gap -> gap.active() == 39 && !gap.judged() && !gap.late());
    }

    @Test
    void the_open_one_is_late_once_the_last_day_allowed_is_over() {
        assertThat(open(Story.pair().held(0), 17)).get().matches(gap -> gap.judged() && !gap.late());
        assertThat(open(Story.pair().held(0), 18)).get().matches(Gap::late);
    }

    @Test
    void none_is_open_without_a_session_or_before_a_day_has_passed() {
        assertThat(open(Story.pair(), 17)).isEmpty();
        assertThat(open(Story.pair().held(3), 3)).isEmpty();
    }
}
