package coaching.analytics.replay;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.Lifecycle;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.KnownBy;
import coaching.events.EventTypes;
import coaching.events.Evidence;
import coaching.events.SessionEvent;
import coaching.events.id.EventId;
import coaching.testing.story.RandomStories;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;

import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

class ReplayTest {

    @Test
    void each_step_says_what_happened_and_how_things_stood_after_it() {
        var pair = Story.pair();
        var before = pair.facts().size();
        pair.heldBy("it", pair.member(0), pair.at(3)).attested("it", 1, true, 4).promised("do", 5, 9).completed("do", 8)
            .paused(10);
        var steps = steps(pair).subList(before, before + 5);
        assertThat(steps).extracting(Step::what).containsExactly(
            "Peer 1 says the meeting of 8 Jan 2026 took place, 60 minutes.",
            "Peer 2 confirmed that the meeting of 8 Jan 2026 took place.",
            "Promise 1 of peer 1 was given, due 14 Jan 2026.", "Promise 1 of peer 1 was done by its date.",
            "Paused (leave).");
        assertThat(steps).extracting(step -> step.after().sessionsHeld()).containsExactly(1, 1, 1, 1, 1);
        assertThat(steps).extracting(step -> step.after().openItems()).containsExactly(0, 0, 1, 0, 0);
        assertThat(steps.get(0).after().evidence()).contains(Evidence.E1);
        assertThat(steps.get(1).after().evidence()).contains(Evidence.E2);
        assertThat(steps).extracting(step -> step.after().paused()).containsExactly(false, false, false, false, true);
    }

    @Test
    void a_second_word_of_whoever_recorded_it_is_no_confirmation() {
        var pair = Story.pair();
        pair.heldBy("it", pair.member(0), pair.at(3)).attested("it", 0, true, 4).attested("it", 1, true, 5);
        assertThat(steps(pair)).extracting(Step::what).endsWith(
            "Peer 1 says again that the meeting of 8 Jan 2026 took place.",
            "Peer 2 confirmed that the meeting of 8 Jan 2026 took place.");
    }

    @Test
    void days_are_written_as_people_write_them_and_times_by_their_own_clock() {
        var morning = EffectiveAt.of("2026-01-14T08:00:00Z", ZoneId.of("Europe/Berlin"));
        var pair = Story.pair();
        pair.booked("it", 3, morning).rebooked("it", 4, pair.at(10)).corrected(0, pair.at(5), 6);
        assertThat(steps(pair)).extracting(Step::what).endsWith(
            "A meeting was booked for 14 Jan 2026, 09:00 Europe/Berlin.",
            "The meeting of 14 Jan 2026 was moved to 15 Jan 2026.",
            "The session rebooking of 9 Jan 2026 was moved to 10 Jan 2026 (other).");
    }

    @Test
    void the_lifecycle_goes_from_proposal_to_closing() {
        var steps = steps(Story.pair().closed(9));
        assertThat(steps.getFirst().after().lifecycle()).isEqualTo(Lifecycle.State.PROPOSED);
        assertThat(steps.getLast().after().lifecycle()).isEqualTo(Lifecycle.State.CLOSED);
        assertThat(steps.getLast().what()).isEqualTo("Closed: completed (goals met).");
    }

    @Test
    void closing_ends_a_pause() {
        assertThat(steps(Story.pair().paused(5).closed(9)).getLast().after().paused()).isFalse();
    }

    @Test
    void a_corrected_fact_stands_until_its_correction() {
        var story = Story.pair().held(3).corrected(0, null, 6);
        var steps = steps(story);
        var held = steps.get(steps.size() - 2);
        assertThat(held.after().sessionsHeld()).isEqualTo(1);
        assertThat(held.supersededBy()).contains(story.facts().getLast().envelope().id());
        assertThat(steps.getLast().after().sessionsHeld()).isZero();
        assertThat(steps.getLast().what()).isEqualTo("The session of 8 Jan 2026 was withdrawn (other).");
    }

    @Test
    void a_correction_known_before_what_it_corrects_names_no_day() {
        var story = Story.pair().held(3).corrected(0, null, 6);
        var wrong = story.facts().get(story.facts().size() - 2).envelope().id();
        var history = history(story).known(Story.ALWAYS, KnownBy.KEPT);
        var known = history.facts().stream().filter(fact -> !fact.id().equals(wrong)).toList();
        assertThat(Replay.of(history.only(known)).getLast().what()).isEqualTo("The session was withdrawn (other).");
    }

    @Test
    void sentences_name_nobody_and_no_wire_name() {
        for (int seed = 0; seed < 60; seed++) {
            var story = RandomStories.of(seed);
            steps(story).forEach(step -> assertThat(step.what()).isNotBlank()
                .doesNotContain(story.member(0).toString(), story.member(1).toString())
                .doesNotContain(EventTypes.byName().keySet()));
        }
    }

    @Test
    void steps_are_in_the_order_in_which_things_happened() {
        assertThat(steps(RandomStories.of(3))).extracting(step -> step.fact().earliest()).isSorted();
    }

    /// The same told the long way: everything up to each step is folded anew.
    @Test
    void every_step_stands_as_if_nothing_had_been_known_after_it() {
        for (int seed = 0; seed < 200; seed++) {
            var history = history(RandomStories.of(seed)).known(Story.ALWAYS, KnownBy.KEPT);
            var seen = new HashSet<EventId>();
            for (var step : Replay.of(history)) {
                seen.add(step.fact().id());
                var asOf = AsOf.of(step.fact().at());
                var plain = history.only(seen);
                assertThat(step.after().lifecycle()).isEqualTo(plain.lifecycle().state(asOf));
                assertThat(step.after().sessionsHeld())
                    .isEqualTo((int) plain.sessions().stream().filter(it -> it.heldBy(asOf)).count());
                assertThat(step.after().openItems()).isEqualTo((int) plain.actionItems().stream()
                    .filter(it -> it.agreedBy(asOf) && it.state(asOf) == ActionItem.State.OPEN).count());
                assertThat(step.after().paused())
                    .isEqualTo(plain.cadence().pauses().since(asOf.dayIn(step.fact().at().zone())) >= 0);
                if (step.fact().event() instanceof SessionEvent about) {
                    assertThat(step.after().evidence()).isEqualTo(plain.sessions().stream()
                        .filter(it -> it.id().equals(about.session())).findFirst().map(it -> it.evidence(asOf)));
                }
            }
        }
    }

    private static List<Step> steps(Story story) {
        return Replay.of(history(story).known(Story.ALWAYS, KnownBy.KEPT));
    }
}
