package coaching.analytics.history;

import coaching.events.Member;
import coaching.events.ParticipantId;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipDeclined;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipEvent.RelationshipResumed;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// From proposal to ending. Each step is the fact that brought it about, absent while it is not known.
public record Lifecycle(List<Member> members, @Nullable Fact proposed, @Nullable Fact activated,
                        @Nullable Fact declined, @Nullable Fact closed) {

    public enum State { UNKNOWN, PROPOSED, DECLINED, ACTIVE, CLOSED }

    static final Lifecycle NONE = new Lifecycle(List.of(), null, null, null, null);

    Lifecycle evolve(RelationshipEvent event, Fact fact) {
        return switch (event) {
            case RelationshipProposed e -> new Lifecycle(e.members(), fact, activated, declined, closed);
            case RelationshipActivated e -> new Lifecycle(e.members(), proposed, fact, declined, closed);
            case RelationshipDeclined _ -> new Lifecycle(members, proposed, activated, fact, closed);
            case RelationshipClosed _ -> new Lifecycle(members, proposed, activated, declined, fact);
            case ExpectationStated _, ProtocolProposed _, ProtocolAgreed _, RelationshipAccepted _ -> this;
            case RelationshipPaused _, RelationshipResumed _ -> this;
        };
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
