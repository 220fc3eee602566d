package coaching.query.relationship;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.chronology.GoalTimeline;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.Horizon;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One goal, without its words, which are the members' own.
///
/// @param measurable whether it was agreed what scores mean
/// @param score the last one, −2 to +2; absent while there is none
record Goal(GoalId goal, ParticipantId owner, Horizon horizon, int weight, LocalDate setOn, boolean measurable,
            @Nullable Integer score, @Nullable LocalDate scoredOn) {

    static List<Goal> of(KnownHistory history, AsOf asOf) {
        return history.goals().values().stream().flatMap(it -> of(it, asOf).stream()).toList();
    }

    private static Optional<Goal> of(GoalTimeline<Fact> timeline, AsOf asOf) {
        return Optional.ofNullable(timeline.set()).filter(it -> asOf.reached(it.earliest())).map(it -> {
            var set = (GoalSet) it.event();
            var scored = timeline.scores().stream().filter(score -> asOf.reached(score.earliest()))
                .reduce((_, last) -> last).map(last -> (GoalScored) last.event());
            var criteria = timeline.criteria();
            return new Goal(set.goal(), set.owner(), set.horizon(), set.weight(), set.at().date(),
                criteria != null && asOf.reached(criteria.earliest()), scored.map(GoalScored::score).orElse(null),
                scored.map(last -> last.at().date()).orElse(null));
        });
    }
}
