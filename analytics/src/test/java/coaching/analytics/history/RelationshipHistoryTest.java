package coaching.analytics.history;

import coaching.events.EffectiveAt;
import coaching.events.Envelope;
import coaching.events.Envelope.KnownBy;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.ProgrammeFact;
import coaching.events.Recorded;
import coaching.events.id.RelationshipId;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RelationshipHistoryTest {

    private final Story story = Story.pair().held(0, 14);

    @Test
    void appending_leaves_what_was_there_as_it_was() {
        var before = history(story);
        story.held(28);
        var after = before.append(story.facts().getLast());
        assertThat(before.known(Story.ALWAYS, KnownBy.KEPT).sessions()).hasSize(2);
        assertThat(after.known(Story.ALWAYS, KnownBy.KEPT).sessions()).hasSize(3);
    }

    @Test
    void a_redelivered_fact_counts_once() {
        var history = history(story);
        assertThat(history.append(story.facts().getLast())).isSameAs(history);
        assertThat(history.append(story.facts().getFirst())).isSameAs(history);
        assertThat(history.position()).isEqualTo(story.facts().size());
    }

    @Test
    void facts_of_another_relationship_or_of_none_are_refused() {
        var other = RelationshipHistory.none(new RelationshipId(new UUID(0, 9)));
        assertThatIllegalArgumentException().isThrownBy(() -> other.append(story.facts().getFirst()));
        var policy = policy(story.facts().getFirst().envelope());
        assertThatIllegalArgumentException().isThrownBy(() -> other.append(policy));
    }

    @Test
    void facts_are_in_the_order_in_which_they_happened_whenever_they_were_recorded() {
        var sessions = history(Story.pair().held(28, 0, 14)).known(Story.ALWAYS, KnownBy.KEPT).sessions();
        assertThat(sessions).isSortedAccordingTo((one, other) -> Integer.compare(day(one), day(other)));
    }

    @Test
    void orphans_of_a_withdrawn_promise_are_no_promise() {
        var pair = Story.pair().promised("it", 1, 9).completed("it", 3).corrected(1, null, 4);
        assertThat(history(pair).known(Story.ALWAYS, KnownBy.KEPT).actionItems()).isEmpty();
    }

    private static int day(Session session) {
        return session.held() == null ? Integer.MAX_VALUE : session.held().day();
    }

    private static Recorded policy(Envelope envelope) {
        EffectiveAt at = envelope.effectiveAt();
        return new Recorded(envelope,
            new PolicyVersionAdopted(((ProgrammeFact) Story.pair().facts().getFirst().event()).programme(), 1,
                Policy.DEFAULT, at));
    }
}
