package coaching.analytics.progress;

import coaching.analytics.progress.Progress.Meetings;
import coaching.analytics.progress.Progress.Stage;
import coaching.events.Evidence;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.progress.Progress.Meetings.NONE;
import static coaching.analytics.progress.Progress.Meetings.ONE;
import static coaching.analytics.progress.Progress.Meetings.TWO_OR_MORE;
import static coaching.analytics.story.Histories.asOf;
import static coaching.analytics.story.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

    @Test
    void nobody_has_answered_before_all_have() {
        var pair = new Story("begins", 2).proposed(2).protocol(1, 4, 14, 3).accepted(5).activated(5);
        assertThat(Progress.of(history(pair).known(Story.ALWAYS, asOf(pair, 1).clock()), asOf(pair, 1))).isEmpty();
        expect(pair, 4, Stage.WAITING, NONE);
        expect(pair, 5, Stage.RUNNING, NONE);
    }

    @Test
    void a_declined_proposal_never_began() {
        var pair = new Story("declined", 2).proposed(0).declined(3);
        expect(pair, 2, Stage.WAITING, NONE);
        expect(pair, 3, Stage.DECLINED, NONE);
        assertThat(Stage.DECLINED.began()).isFalse();
    }

    @Test
    void a_pause_is_part_of_running() {
        expect(Story.pair().met(1).paused(3), 5, Stage.RUNNING, ONE);
    }

    @Test
    void two_sessions_of_one_day_are_one_meeting() {
        var pair = Story.pair().met(3);
        pair.heldBy("the same evening", null, pair.at(3)).met(9);
        expect(pair, 8, Stage.RUNNING, ONE);
        expect(pair, 9, Stage.RUNNING, TWO_OR_MORE);
    }

    @Test
    void how_it_ended_takes_no_meeting_away() {
        expect(Story.pair().met(1, 8).closed(20), 20, Stage.COMPLETED, TWO_OR_MORE);
        expect(Story.pair().met(1).endedEarly(20), 20, Stage.ENDED_EARLY, ONE);
        expect(Story.pair().met(1).endedEarly(20), 19, Stage.RUNNING, ONE);
    }

    @Test
    void a_meeting_counts_by_the_evidence_asked_for() {
        var pair = Story.pair().met(1, 8).confirmed(8);
        var progress = Progress.of(history(pair).known(Story.ALWAYS, asOf(pair, 9).clock()),
            asOf(pair, 9).minEvidence(Evidence.E2));
        assertThat(progress).contains(new Progress(Stage.RUNNING, ONE));
    }

    private static void expect(Story story, int day, Stage stage, Meetings meetings) {
        var question = asOf(story, day);
        assertThat(Progress.of(history(story).known(Story.ALWAYS, question.clock()), question))
            .contains(new Progress(stage, meetings));
    }
}
