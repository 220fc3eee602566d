package coaching.command.law;

import coaching.analytics.history.Fact;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// After any sequence of commands, whatever was accepted of it, decisions and figures hold the same of every
/// relationship, session, action item and goal.
///
/// `-Dkept.law.sequences=100000` tries more of them.
class OneMeaningTest {

    private static final int SEQUENCES = Integer.getInteger("kept.law.sequences", 10_000);

    @Test
    void decisions_and_figures_hold_the_same() {
        IntStream.range(0, SEQUENCES).parallel().forEach(seed -> {
            var log = Sequence.of(seed).log();
            var told = Told.of(log);
            assertThat(Decisions.of(log)).as("decisions on sequence %d", seed).isEqualTo(told);
            assertThat(Figures.of(log)).as("figures of sequence %d", seed).isEqualTo(told);
        });
    }

    @Test
    void what_is_accepted_is_never_impossible_where_it_stands() {
        IntStream.range(0, SEQUENCES / 10).parallel().forEach(seed -> {
            var log = Sequence.of(seed).log();
            assertThat(Figures.history(log).oddities()).as("oddities of sequence %d", seed).map(Fact::event).isEmpty();
        });
    }

    /// Nobody has to decide again because somebody looked meanwhile.
    @Test
    void no_decision_depends_on_who_looked() {
        var asked = new HashSet<String>();
        IntStream.range(0, 100).mapToObj(Sequence::of).forEach(sequence -> asked.addAll(sequence.asked()));
        assertThat(asked).contains("GoalScored", "ActionItemReviewed", "FactCorrected").doesNotContain("RecordViewed");
    }

    /// A law about sequences in which nothing happens would say nothing.
    @Test
    void the_sequences_reach_every_kind_of_fact() {
        var kinds = new HashSet<String>();
        var accepted = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            var sequence = Sequence.of(seed);
            accepted += sequence.accepted();
            sequence.log().forEach(fact -> kinds.add(fact.event().getClass().getSimpleName()));
        }
        assertThat(accepted).isGreaterThan(3_500);
        assertThat(kinds).contains("RelationshipProposed", "ExpectationStated", "ProtocolProposed", "ProtocolAgreed",
            "RelationshipAccepted", "RelationshipDeclined", "RelationshipActivated", "RelationshipPaused",
            "RelationshipResumed", "RelationshipClosed", "SessionScheduled", "SessionRescheduled", "SessionCancelled",
            "SessionReinstated", "SessionHeld", "SessionAttested", "SessionAbsenceStated", "SessionCorroborated",
            "GoalSet", "SuccessCriteriaAgreed", "GoalScored", "ActionItemProposed", "ActionItemAgreed",
            "ActionItemDeclined", "ActionItemRenegotiated", "ActionItemCompleted", "ActionItemReopened",
            "ActionItemDropped", "ActionItemReviewed", "FactCorrected", "RecordViewed");
    }
}
