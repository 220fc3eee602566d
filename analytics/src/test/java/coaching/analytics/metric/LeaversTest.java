package coaching.analytics.metric;

import coaching.analytics.measure.Exclusion;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Envelope.KnownBy;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static coaching.analytics.story.Histories.asOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class LeaversTest {

    private final Story pair = Story.pair().promised("before", 1, 10).promised("on the day", 1, 12)
        .promised("after", 1, 13).promised("back again", 1, 40);

    @Test
    void what_is_due_after_the_owner_left_does_not_count() {
        for (var metric : new String[] {"M9", "M9b", "M9c"}) {
            var measure = ask(metric, pair, asOf(pair, 30).presence(Comings.of(pair).left(0, 12).presence()));
            assertThat(measure.denominator()).isEqualTo(2);
            assertThat(measure.exclusions()).containsExactly(entry(Exclusion.OWNER_LEFT, 2L));
        }
    }

    @Test
    void who_returns_counts_again() {
        var there = asOf(pair, 50).presence(Comings.of(pair).left(0, 12).back(0, 30).presence());
        assertThat(ask("M9", pair, there).denominator()).isEqualTo(3);
        assertThat(ask("M9", pair, there).exclusions()).containsExactly(entry(Exclusion.OWNER_LEFT, 1L));
        assertThat(ask("M13", pair, there).denominator()).isEqualTo(4);
    }

    @Test
    void their_open_items_have_no_age() {
        var gone = asOf(pair, 20).presence(Comings.of(pair).left(0, 12).presence());
        assertThat(ask("M13", pair, gone).exclusions()).containsExactly(entry(Exclusion.OWNER_LEFT, 4L));
    }

    @Test
    void without_a_member_a_relationship_does_not_run() {
        var met = Story.pair().held(0, 14);
        var gone = asOf(met, 20).presence(Comings.of(met).left(1, 16).presence());
        for (var metric : new String[] {"M4", "M5"}) {
            assertThat(ask(metric, met, gone).exclusions()).containsExactly(entry(Exclusion.MEMBER_LEFT, 1L));
            assertThat(ask(metric, met, gone.asOf(asOf(met, 15).asOf())).denominator()).isEqualTo(1);
        }
    }

    @Test
    void a_leaving_counts_once_it_is_known() {
        var gone = asOf(pair, 30).presence(Comings.of(pair).left(0, 12).presence());
        var before = gone.knownAt(pair.at(11).latest(), KnownBy.KEPT);
        assertThat(ask("M9", pair, before).exclusions()).doesNotContainKey(Exclusion.OWNER_LEFT);
    }

    /// Back at ten o'clock, then gone again that day, of which nobody noted the time.
    @Test
    void of_one_day_what_was_recorded_later_comes_later() {
        var back = new Moment(pair.at(12).earliest().plusSeconds(36_000), pair.at(12).zone());
        var gone = asOf(pair, 30).presence(Comings.of(pair).left(0, 5).back(0, back).left(0, 12).presence());
        assertThat(ask("M13", pair, gone).exclusions()).containsExactly(entry(Exclusion.OWNER_LEFT, 4L));
    }

    @Test
    void who_never_left_is_nobody_s_business() {
        var presence = Comings.of(pair).back(0, 1).back(1, 1).presence();
        assertThat(presence).isEqualTo(Presence.ALWAYS);
    }
}
