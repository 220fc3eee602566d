package coaching.analytics.standing;

import coaching.analytics.metric.Comings;
import coaching.analytics.metric.Policies;
import coaching.events.Envelope.KnownBy;
import coaching.events.Evidence;
import coaching.events.Policy;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.util.Optional;

import static coaching.analytics.standing.Attention.A_MEETING_IS_CONTESTED;
import static coaching.analytics.standing.Attention.A_MEETING_IS_DENIED;
import static coaching.analytics.standing.Attention.A_MEMBER_LEFT;
import static coaching.analytics.standing.Attention.CANCELLED_TWICE;
import static coaching.analytics.standing.Attention.CARRIED_OVER;
import static coaching.analytics.standing.Attention.FIRST_SESSION_LATE;
import static coaching.analytics.standing.Attention.LONG_GAP;
import static coaching.analytics.standing.Attention.NOTHING_BOOKED;
import static coaching.analytics.standing.Attention.NOT_ACTIVATED;
import static coaching.analytics.standing.Attention.NO_FIRST_SESSION;
import static coaching.analytics.standing.Attention.NO_SECOND_SESSION;
import static coaching.analytics.standing.Attention.PAUSED_LONG;
import static coaching.analytics.standing.Standing.State.NEEDS_A_LOOK;
import static coaching.analytics.standing.Standing.State.ON_TRACK;
import static coaching.analytics.standing.Standing.State.PAUSED;
import static coaching.analytics.standing.Standing.State.TOO_EARLY;
import static coaching.analytics.story.Histories.asOf;
import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    @Test
    void sessions_in_time_are_on_track() {
        expect(Story.pair().held(0, 14, 28), 40, ON_TRACK);
    }

    @Test
    void one_session_is_too_early_to_tell() {
        expect(Story.pair(), 5, TOO_EARLY);
        expect(Story.pair().held(0), 14, TOO_EARLY);
        expect(new Story("new", 2).proposed(0), 14, TOO_EARLY);
    }

    @Test
    void over_the_limit_with_nothing_booked_needs_a_look() {
        var pair = Story.pair().held(0, 14);
        expect(pair, 31, ON_TRACK);
        expect(pair, 32, NEEDS_A_LOOK, NOTHING_BOOKED);
        expect(pair.booked("next", 31, pair.at(60)), 32, ON_TRACK);
        expect(pair, 42, ON_TRACK);
        expect(pair, 43, NEEDS_A_LOOK, LONG_GAP);
    }

    @Test
    void two_cancellations_in_a_row_need_a_look() {
        var pair = Story.pair().held(0, 14);
        pair.booked("a", 15, pair.at(20)).cancelled("a", 18).booked("b", 18, pair.at(25)).cancelled("b", 24)
            .booked("c", 24, pair.at(29));
        expect(pair, 23, ON_TRACK);
        expect(pair, 24, NEEDS_A_LOOK, CANCELLED_TWICE);
        expect(pair.heldBy("c", null, pair.at(29)), 29, ON_TRACK);
    }

    @Test
    void not_activated_in_14_days_needs_a_look() {
        expect(new Story("slow", 2).proposed(0), 15, NEEDS_A_LOOK, NOT_ACTIVATED);
    }

    @Test
    void no_first_session_in_21_days_needs_a_look() {
        expect(Story.pair(), 21, TOO_EARLY);
        expect(Story.pair(), 22, NEEDS_A_LOOK, NO_FIRST_SESSION);
        expect(Story.pair().paused(10).resumed(20), 31, TOO_EARLY);
    }

    @Test
    void no_second_session_in_twice_the_interval_needs_a_look() {
        var pair = Story.pair().held(0);
        pair.booked("next", 1, pair.at(60));
        expect(pair, 28, TOO_EARLY);
        expect(pair, 29, NEEDS_A_LOOK, NO_SECOND_SESSION);
    }

    @Test
    void two_items_carried_over_two_sessions_need_a_look() {
        var pair = Story.pair().held(0).promised("a", 0, 50).promised("b", 0, 50).held(14, 28);
        expect(pair, 20, ON_TRACK);
        expect(pair, 28, NEEDS_A_LOOK, CARRIED_OVER);
        expect(pair.completed("a", 29), 29, ON_TRACK);
    }

    @Test
    void a_pause_of_more_than_30_days_needs_a_look_and_nothing_else_is_asked() {
        var pair = Story.pair().held(0, 14).paused(20);
        expect(pair, 19, ON_TRACK);
        expect(pair, 50, PAUSED);
        expect(pair, 51, NEEDS_A_LOOK, PAUSED_LONG);
        expect(Story.pair().held(0).promised("a", 0, 50).promised("b", 0, 50).held(14, 28).paused(30), 40, PAUSED);
    }

    @Test
    void what_is_over_has_no_standing() {
        assertThat(standing(Story.pair().closed(5), 6)).isEmpty();
        assertThat(standing(new Story("no", 2).proposed(0).declined(2), 6)).isEmpty();
        assertThat(standing(Story.pair(), -1)).isEmpty();
    }

    /// The last meeting was 47 days ago on 21 + 3.
    @Test
    void what_is_booked_does_not_make_a_gap_of_twice_the_interval_good() {
        var pair = new Story("47 days", 2).begun(0, 21, 3).held(0, 20);
        pair.booked("next", 30, pair.at(80));
        expect(pair, 62, ON_TRACK);
        expect(pair, 67, NEEDS_A_LOOK, LONG_GAP);
        assertThat(standing(pair, 67).orElseThrow().reasons().getFirst().nextAction()).contains("sooner");
    }

    @Test
    void a_first_meeting_booked_late_is_not_asked_to_be_booked() {
        var pair = Story.pair();
        pair.booked("first", 5, pair.at(40));
        expect(pair, 25, NEEDS_A_LOOK, FIRST_SESSION_LATE);
        assertThat(standing(pair, 25).orElseThrow().reasons().getFirst().text())
            .isEqualTo("The first meeting is booked for 2026-02-14, 40 days after the start; 21 are allowed.");
        expect(pair.rebooked("first", 10, pair.at(21)), 12, TOO_EARLY);
    }

    @Test
    void the_evidence_asked_for_does_not_change_how_things_stand() {
        var pair = Story.pair().held(0, 14, 28);
        var known = history(pair).known(Story.ALWAYS, KnownBy.KEPT);
        assertThat(Standing.of(known, asOf(pair, 40).minEvidence(Evidence.E3)).orElseThrow().state())
            .isEqualTo(ON_TRACK);
    }

    @Test
    void a_contested_meeting_is_not_counted_and_asked_about() {
        var pair = Story.pair().held(0, 14).heldBy("it", Story.pair().member(0), Story.pair().at(28))
            .attested("it", 1, false, 29);
        expect(pair, 31, NEEDS_A_LOOK, A_MEETING_IS_CONTESTED);
        expect(pair, 32, NEEDS_A_LOOK, NOTHING_BOOKED, A_MEETING_IS_CONTESTED);
    }

    @Test
    void a_meeting_that_did_not_take_place_is_asked_about_until_another_is_booked_or_held() {
        var pair = Story.pair().held(0, 14).booked("it", 20, Story.pair().at(28)).attested("it", 1, false, 29);
        expect(pair, 31, NEEDS_A_LOOK, A_MEETING_IS_DENIED);
        expect(pair.booked("next", 30, pair.at(35)), 31, ON_TRACK);
        expect(pair.held(30), 36, ON_TRACK);
    }

    @Test
    void without_a_member_only_that_is_told() {
        var pair = Story.pair().held(0);
        var known = history(pair).known(Story.ALWAYS, KnownBy.KEPT);
        var gone = asOf(pair, 60).presence(Comings.of(pair).left(1, 40).presence());
        var standing = Standing.of(known, gone).orElseThrow();
        assertThat(standing.state()).isEqualTo(NEEDS_A_LOOK);
        assertThat(standing.reasons()).extracting(Standing.Reason::rule).containsExactly(A_MEMBER_LEFT);
    }

    @Test
    void rules_add_up_and_print_their_reasons() {
        var reasons = standing(Story.pair().held(0), 60).orElseThrow().reasons();
        assertThat(reasons).extracting(Standing.Reason::rule).containsExactly(NOTHING_BOOKED, NO_SECOND_SESSION);
        assertThat(reasons.getFirst().text())
            .isEqualTo("No meeting is booked and the last was 60 active days ago; at most 17 were agreed.");
        assertThat(reasons.getFirst().severity()).isEqualTo(3);
        assertThat(reasons.getFirst().nextAction()).isNotBlank();
    }

    @Test
    void thresholds_are_the_policy_s() {
        var patient = Policies.always(new Policy(2, 56, 5, false, 5, 14, 40, 30));
        var story = Story.pair();
        var known = history(story).known(Story.ALWAYS, KnownBy.KEPT);
        assertThat(Standing.of(known, asOf(story, 30).policies(patient)).orElseThrow().state()).isEqualTo(TOO_EARLY);
    }

    private static void expect(Story story, int asOf, Standing.State state, Attention... rules) {
        var standing = standing(story, asOf).orElseThrow();
        assertThat(standing.reasons()).extracting(Standing.Reason::rule).containsExactly(rules);
        assertThat(standing.state()).isEqualTo(state);
    }

    private static Optional<Standing> standing(Story story, int asOf) {
        return Standing.of(history(story).known(Story.ALWAYS, KnownBy.KEPT), asOf(story, asOf));
    }
}
