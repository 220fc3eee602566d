package coaching.analytics.progress;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.meetings.HeldSessions;
import coaching.analytics.metric.Question;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.RelationshipClosed;

import java.util.Optional;

/// How far a relationship had come by as-of, since it was proposed and whatever the window: where it stands, and how
/// often it met.
///
/// @param meetings by the evidence the question asks for; two sessions of one day are one meeting
public record Progress(Stage stage, Meetings meetings) {

    public enum Stage {
        /// Proposed, and not every member has answered.
        WAITING,
        /// Begun and not over, paused or not.
        RUNNING,
        DECLINED,
        COMPLETED,
        ENDED_EARLY;

        public boolean over() {
            return switch (this) {
                case WAITING, RUNNING -> false;
                case DECLINED, COMPLETED, ENDED_EARLY -> true;
            };
        }

        /// Every member said yes once, however it ended.
        public boolean began() {
            return switch (this) {
                case WAITING, DECLINED -> false;
                case RUNNING, COMPLETED, ENDED_EARLY -> true;
            };
        }
    }

    public enum Meetings { NONE, ONE, TWO_OR_MORE }

    /// Empty for a relationship that was not proposed yet.
    public static Optional<Progress> of(KnownHistory history, Question question) {
        return stage(history.lifecycle(), question.asOf())
            .map(stage -> new Progress(stage, meetings(HeldSessions.of(history, question))));
    }

    private static Optional<Stage> stage(Lifecycle lifecycle, AsOf asOf) {
        return switch (lifecycle.state(asOf)) {
            case UNKNOWN -> Optional.empty();
            case PROPOSED -> Optional.of(Stage.WAITING);
            case DECLINED -> Optional.of(Stage.DECLINED);
            case ACTIVE -> Optional.of(Stage.RUNNING);
            case CLOSED -> Optional.of(completed(lifecycle) ? Stage.COMPLETED : Stage.ENDED_EARLY);
        };
    }

    private static boolean completed(Lifecycle lifecycle) {
        var closed = lifecycle.closed();
        return closed != null && closed.event() instanceof RelationshipClosed event
            && event.outcome() == Outcome.COMPLETED;
    }

    private static Meetings meetings(HeldSessions held) {
        var days = held.counted().stream().mapToInt(HeldSessions::day).distinct().limit(2).count();
        return days == 0 ? Meetings.NONE : days == 1 ? Meetings.ONE : Meetings.TWO_OR_MORE;
    }
}
