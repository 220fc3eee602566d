package coaching.analytics.history;

import coaching.events.Envelope.KnownBy;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

class PausesTest {

    private static final int FIRST = (int) Story.START.toEpochDay();

    private final Pauses pauses = paused(10, 20, 30);

    @Test
    void paused_days_are_no_active_days() {
        assertThat(activeDays(0, 10)).isEqualTo(10);
        assertThat(activeDays(5, 25)).isEqualTo(10);
        assertThat(activeDays(12, 15)).isZero();
        assertThat(activeDays(25, 90)).isEqualTo(5);
    }

    @Test
    void spans_that_adjoin_add_up() {
        for (int cut = 0; cut <= 60; cut++) {
            assertThat(activeDays(0, cut) + activeDays(cut, 60)).isEqualTo(activeDays(0, 60));
        }
    }

    @Test
    void a_pause_holds_from_its_first_day_to_the_day_of_resuming() {
        assertThat(pauses.since(FIRST + 9)).isEqualTo(-1);
        assertThat(pauses.since(FIRST + 10)).isEqualTo(FIRST + 10);
        assertThat(pauses.since(FIRST + 19)).isEqualTo(FIRST + 10);
        assertThat(pauses.since(FIRST + 20)).isEqualTo(-1);
        assertThat(pauses.since(FIRST + 1000)).isEqualTo(FIRST + 30);
    }

    private int activeDays(int first, int end) {
        return pauses.activeDays(FIRST + first, FIRST + end);
    }

    /// The first day of a pause and the day after it by turns.
    private static Pauses paused(int... days) {
        var story = Story.pair();
        for (int i = 0; i < days.length; i++) {
            story = i % 2 == 0 ? story.paused(days[i]) : story.resumed(days[i]);
        }
        return history(story).known(Story.ALWAYS, KnownBy.KEPT).cadence().pauses();
    }
}
