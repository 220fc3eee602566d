package coaching.analytics.history;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PausesTest {

    private final Pauses pauses = Pauses.NONE.begun(10).ended(20).begun(30);

    @Test
    void paused_days_are_no_active_days() {
        assertThat(pauses.activeDays(0, 10)).isEqualTo(10);
        assertThat(pauses.activeDays(5, 25)).isEqualTo(10);
        assertThat(pauses.activeDays(12, 15)).isZero();
        assertThat(pauses.activeDays(25, 90)).isEqualTo(5);
    }

    @Test
    void spans_that_adjoin_add_up() {
        for (int cut = 0; cut <= 60; cut++) {
            assertThat(pauses.activeDays(0, cut) + pauses.activeDays(cut, 60)).isEqualTo(pauses.activeDays(0, 60));
        }
    }

    @Test
    void a_pause_holds_from_its_first_day_to_the_day_of_resuming() {
        assertThat(pauses.since(9)).isEqualTo(-1);
        assertThat(pauses.since(10)).isEqualTo(10);
        assertThat(pauses.since(19)).isEqualTo(10);
        assertThat(pauses.since(20)).isEqualTo(-1);
        assertThat(pauses.since(1000)).isEqualTo(30);
    }

    @Test
    void pausing_twice_or_resuming_twice_changes_nothing() {
        assertThat(pauses.begun(40)).isSameAs(pauses);
        assertThat(Pauses.NONE.ended(3)).isSameAs(Pauses.NONE);
    }
}
