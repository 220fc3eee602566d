package coaching.analytics.history;

import coaching.chronology.RelationshipTimeline;
import coaching.events.Member;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// From proposal to ending. Each step is the fact that brought it about, absent while it is not known.
public record Lifecycle(List<Member> members, @Nullable Fact proposed, @Nullable Fact activated,
                        @Nullable Fact declined, @Nullable Fact closed) {

    public enum State { UNKNOWN, PROPOSED, DECLINED, ACTIVE, CLOSED }

    static Lifecycle of(RelationshipTimeline<Fact> timeline) {
        return new Lifecycle(timeline.members(), timeline.proposed(), timeline.activated(), timeline.declined(),
            timeline.closed());
    }

    public State state(AsOf asOf) {
        if (reached(closed, asOf)) {
            return State.CLOSED;
        } else if (reached(activated, asOf)) {
            return State.ACTIVE;
        } else if (reached(declined, asOf)) {
            return State.DECLINED;
        }
        return reached(proposed, asOf) ? State.PROPOSED : State.UNKNOWN;
    }

    public Set<ParticipantId> participants() {
        return members.stream().map(Member::participant).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether it is known and had happened by then.
    public static boolean reached(@Nullable Fact fact, AsOf asOf) {
        return fact != null && asOf.reached(fact.earliest());
    }
}
