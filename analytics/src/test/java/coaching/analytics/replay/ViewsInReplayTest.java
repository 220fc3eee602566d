package coaching.analytics.replay;

import coaching.analytics.history.Fact;
import coaching.analytics.story.Histories;
import coaching.events.Envelope.KnownBy;
import coaching.events.NoteEvent.NoteOnRelationshipWritten;
import coaching.events.ViewEvent.RecordViewed;
import coaching.events.role.Role;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ViewsInReplayTest {

    @Test
    void who_looked_is_told_in_a_sentence_and_changes_nothing() {
        var pair = Story.pair();
        var history = Histories.history(
            pair.held(5).viewed(Role.AUDITOR, 6).viewed(Role.COORDINATOR, 7).held(8)).known(Story.ALWAYS, KnownBy.KEPT);
        var steps = Replay.of(history);
        assertThat(steps).extracting(Step::what).contains("An auditor looked at this record.",
            "A coordinator looked at this record.");
        var looked = steps.stream().filter(step -> step.what().startsWith("An auditor")).findFirst().orElseThrow();
        assertThat(looked.after().sessionsHeld()).isEqualTo(1);
        assertThat(looked.odd()).isFalse();
        assertThat(history.apart()).hasSize(2);
        assertThat(history.facts()).extracting(Fact::event).doesNotHaveAnyElementsOfTypes(RecordViewed.class);
    }

    @Test
    void a_coordinators_note_is_told_in_a_sentence_and_changes_nothing() {
        var without = Histories.history(Story.pair().held(5).held(8)).known(Story.ALWAYS, KnownBy.KEPT);
        var history = Histories.history(Story.pair().held(5).noted(1, 6).noted(2, 7).held(8)).known(Story.ALWAYS,
            KnownBy.KEPT);
        assertThat(Replay.of(history)).extracting(Step::what).contains("A coordinator wrote a note.",
            "A coordinator wrote a note, version 2.");
        assertThat(history.facts()).hasSameSizeAs(without.facts()).extracting(Fact::event)
            .doesNotHaveAnyElementsOfTypes(NoteOnRelationshipWritten.class);
    }
}
