package coaching.command.goal;

import coaching.chronology.GoalTimeline;
import coaching.command.kernel.Command;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.Horizon;
import coaching.events.GoalEvent.Origin;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;

import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;

/// The commands about a goal, for tests that send all of them.
public final class GoalCommands {

    /// As decisions see it.
    public static GoalTimeline<Fact> timeline(GoalId goal, Past past) {
        return Goal.of(RELATIONSHIP, goal, past).timeline();
    }

    public static Command<?, GoalEvent> set(GoalId goal, ParticipantId owner, EffectiveAt at) {
        return new SetGoal(PROGRAMME, RELATIONSHIP, goal, owner, Horizon.NOW, Origin.OWN, 1, at);
    }

    public static Command<?, GoalEvent> agree(GoalId goal, ParticipantId by, EffectiveAt at) {
        return new AgreeSuccessCriteria(PROGRAMME, RELATIONSHIP, goal, by, at);
    }

    public static Command<?, GoalEvent> score(GoalId goal, ParticipantId by, int score, EffectiveAt at) {
        return new ScoreGoal(PROGRAMME, RELATIONSHIP, goal, by, score, at);
    }

    private GoalCommands() {}
}
