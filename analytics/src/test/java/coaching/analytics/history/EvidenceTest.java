package coaching.analytics.history;

import coaching.events.Envelope.KnownBy;
import coaching.events.Evidence;
import coaching.events.Member;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;

import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

class EvidenceTest {

    private static final AsOf LATER = AsOf.moment(Story.ALWAYS, ZoneOffset.UTC);

    private final Story pair = Story.pair();
    private final Story group = Story.group(3);

    @Test
    void planned_only_is_E0() {
        assertThat(grade(pair.booked("it", 1, pair.at(5)))).isEqualTo(Evidence.E0);
        assertThat(session(pair).held()).isNull();
    }

    @Test
    void one_side_or_one_source_is_E1() {
        assertThat(grade(pair.heldBy("it", pair.member(0), pair.at(5)))).isEqualTo(Evidence.E1);
        assertThat(grade(Story.pair().held(5))).isEqualTo(Evidence.E1);
        assertThat(grade(Story.pair().booked("it", 1, pair.at(5)).corroborated("it", 6))).isEqualTo(Evidence.E1);
    }

    @Test
    void attested_without_more_it_took_place_when_it_was_booked() {
        var session = session(pair.booked("it", 1, pair.at(5)).attested("it", 0, true, 9));
        assertThat(session.evidence(LATER)).isEqualTo(Evidence.E1);
        assertThat(session.held()).extracting(Session.Held::at).isEqualTo(pair.at(5));
    }

    @Test
    void both_of_a_pair_is_E2_and_a_witness_more_E3() {
        pair.heldBy("it", pair.member(0), pair.at(5)).attested("it", 1, true, 6);
        assertThat(grade(pair)).isEqualTo(Evidence.E2);
        assertThat(grade(pair.corroborated("it", 7))).isEqualTo(Evidence.E3);
    }

    @Test
    void a_witness_does_not_replace_the_other_side() {
        assertThat(grade(pair.heldBy("it", pair.member(0), pair.at(5)).corroborated("it", 7))).isEqualTo(Evidence.E1);
    }

    @Test
    void saying_it_twice_is_one_side() {
        pair.heldBy("it", pair.member(0), pair.at(5)).attested("it", 0, true, 6);
        assertThat(grade(pair)).isEqualTo(Evidence.E1);
    }

    @Test
    void two_of_a_group_are_enough_while_nobody_denies_it() {
        group.held(5).attested("held 5", 0, true, 6).attested("held 5", 1, true, 6);
        assertThat(grade(group)).isEqualTo(Evidence.E2);
        assertThat(grade(group.attested("held 5", 2, false, 7))).isEqualTo(Evidence.E1);
        assertThat(grade(group.attested("held 5", 2, true, 8))).isEqualTo(Evidence.E2);
    }

    @Test
    void a_yes_and_a_denial_are_contested() {
        pair.heldBy("it", pair.member(0), pair.at(5)).attested("it", 1, true, 6).attested("it", 1, false, 7);
        assertThat(grade(pair)).isEqualTo(Evidence.E1);
        assertThat(session(pair).contested(LATER)).isTrue();
        assertThat(session(pair).denied(LATER)).isFalse();
    }

    @Test
    void the_last_word_is_the_one_that_was_said_last() {
        pair.booked("it", 1, pair.at(5)).attested("it", 0, false, 9).attested("it", 0, true, 8);
        assertThat(session(pair).denied(LATER)).isTrue();
        assertThat(session(pair).evidence(AsOf.of(pair.at(8)))).isEqualTo(Evidence.E1);
    }

    @Test
    void what_nobody_says_any_more_did_not_take_place() {
        var session = session(pair.heldBy("it", pair.member(0), pair.at(5)).attested("it", 0, false, 7));
        assertThat(session.heldBy(AsOf.of(pair.at(6)))).isTrue();
        assertThat(session.heldBy(AsOf.of(pair.at(7)))).isFalse();
        assertThat(session.denied(AsOf.of(pair.at(7)))).isTrue();
        assertThat(session.evidence(LATER)).isEqualTo(Evidence.E0);
    }

    @Test
    void a_later_word_matures_later_dates_only() {
        var session = session(pair.heldBy("it", pair.member(0), pair.at(5)).attested("it", 1, true, 20));
        assertThat(session.evidence(AsOf.of(pair.at(19)))).isEqualTo(Evidence.E1);
        assertThat(session.evidence(AsOf.of(pair.at(20)))).isEqualTo(Evidence.E2);
    }

    @Test
    void who_was_not_there_neither_affirms_nor_denies() {
        pair.heldBy("it", pair.member(0), pair.at(5)).absent("it", 1, 6);
        assertThat(grade(pair)).isEqualTo(Evidence.E1);
        assertThat(session(pair).contested(LATER)).isFalse();
        pair.attested("it", 1, true, 7).absent("it", 1, 8);
        assertThat(grade(pair)).isEqualTo(Evidence.E1);
    }

    @Test
    void both_sides_are_a_coach_and_a_coachee_where_there_are_such() {
        var triad = Story.of(Member.Role.COACH, Member.Role.COACHEE, Member.Role.COACHEE);
        triad.held(5).attested("held 5", 1, true, 6).attested("held 5", 2, true, 6);
        assertThat(grade(triad)).isEqualTo(Evidence.E1);
        assertThat(grade(triad.attested("held 5", 0, true, 7))).isEqualTo(Evidence.E2);
    }

    @Test
    void what_is_recorded_on_behalf_is_one_side_even_for_both() {
        pair.onBehalfOf(pair.member(0)).heldBy("it", pair.member(0), pair.at(5));
        pair.onBehalfOf(pair.member(1)).attested("it", 1, true, 6);
        assertThat(grade(pair)).isEqualTo(Evidence.E1);
        pair.onBehalfOf(null).attested("it", 0, true, 7);
        assertThat(grade(pair)).isEqualTo(Evidence.E1);
        assertThat(grade(pair.attested("it", 1, true, 8))).isEqualTo(Evidence.E2);
    }

    @Test
    void strangers_do_not_count() {
        pair.held(5).attested("held 5", 0, true, 6).heldBy("held 5", group.member(2), pair.at(5));
        assertThat(grade(pair)).isEqualTo(Evidence.E1);
    }

    private static Evidence grade(Story story) {
        return session(story).evidence(LATER);
    }

    private static Session session(Story story) {
        return history(story).known(Story.ALWAYS, KnownBy.KEPT).sessions().getFirst();
    }

    @Test
    void cancelled_and_held_all_the_same_it_was_held() {
        pair.booked("it", 1, pair.at(5)).cancelled("it", 4).heldBy("it", null, pair.at(5));
        assertThat(session(pair).heldBy(AsOf.of(pair.at(9)))).isTrue();
        assertThat(session(pair).cancelledBy(AsOf.of(pair.at(9)))).isFalse();
        assertThat(session(pair).cancelledBy(AsOf.of(pair.at(4)))).isTrue();
    }
}
