package coaching.command.relationship;

import coaching.chronology.SessionTimeline;
import coaching.chronology.Testimony;
import coaching.chronology.Testimony.Finding;
import coaching.command.kernel.Fact;
import coaching.command.kernel.Order;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.SessionEvent;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import static java.util.stream.Collectors.groupingBy;

/// On which days the members met, as far as somebody says so and nobody denies it: by the rule the numbers count by, so
/// that what could be completed does not show too few meetings.
record MeetingDays(List<EffectiveAt> held) {

    /// @param standing the facts about all sessions of a relationship, in the order of the chronology
    static MeetingDays of(List<Fact> standing, Set<ParticipantId> members) {
        var sessions = standing.stream().collect(groupingBy(fact -> ((SessionEvent) fact.event()).session()));
        return new MeetingDays(sessions.values().stream().map(SessionTimeline::of).map(it -> heldAt(it, members))
            .filter(Objects::nonNull).toList());
    }

    private static @Nullable EffectiveAt heldAt(SessionTimeline<Fact> session, Set<ParticipantId> members) {
        var affirmed = Testimony.of(session.words(), Instant.MAX, members).finding() == Finding.AFFIRMED;
        return affirmed ? session.tookPlaceAt() : null;
    }

    long upTo(EffectiveAt at) {
        return held.stream().filter(it -> !Order.isBefore(at, it)).map(EffectiveAt::date).distinct().count();
    }
}
