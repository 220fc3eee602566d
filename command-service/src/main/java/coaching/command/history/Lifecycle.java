package coaching.command.history;

import coaching.command.kernel.Boundary;
import coaching.command.kernel.Fact;
import coaching.command.kernel.Order;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
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
import coaching.events.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

import static coaching.command.history.HistoryRefusal.NO_AGREED_PROTOCOL;
import static coaching.command.history.HistoryRefusal.OWNER_NOT_A_MEMBER;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_NOT_ACTIVE;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_PAUSED;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Who is in a relationship and when it is alive, in the time of the facts and not of their recording.
///
/// @param activeSince absent while not every member has accepted
public record Lifecycle(Set<ParticipantId> members, Agreements agreements, @Nullable EffectiveAt activeSince,
                        List<Pause> pauses, boolean closed) {

    private static final Lifecycle NONE = new Lifecycle(Set.of(), Agreements.NONE, null, List.of(), false);

    /// The steps that decide who may meet when.
    public static final Set<Class<? extends CoachingEvent>> KINDS = Set.of(
        RelationshipProposed.class, ProtocolProposed.class, ProtocolAgreed.class, RelationshipAccepted.class,
        RelationshipActivated.class, RelationshipPaused.class, RelationshipResumed.class, RelationshipClosed.class);

    public static Boundary<Lifecycle> of(RelationshipId relationship) {
        return Boundary.ofFacts(RelationshipEvent.class, Lifecycle::of, relationship).only(KINDS);
    }

    public static Lifecycle of(List<Fact> facts) {
        var lifecycle = NONE;
        for (var fact : facts) {
            lifecycle = fact.event() instanceof RelationshipEvent event ? lifecycle.evolve(event) : lifecycle;
        }
        return lifecycle;
    }

    /// After the closure only corrections follow, also about the time before it.
    public void requireOpen() {
        RELATIONSHIP_CLOSED.when(closed);
    }

    public void requireActiveBy(EffectiveAt at, String field) {
        RELATIONSHIP_NOT_ACTIVE.when(activeSince == null || Order.isBefore(at, activeSince), field);
    }

    /// Members meet when they agreed to: not before the activation, not without a protocol, not in a pause.
    public void requireMeeting(EffectiveAt at, String field) {
        requireActiveBy(at, field);
        NO_AGREED_PROTOCOL.when(!agreements.completeBy(at, members), field);
        RELATIONSHIP_PAUSED.when(pauses.stream().anyMatch(pause -> pause.coversAllOf(at)), field);
    }

    public void requireOwner(ParticipantId owner) {
        OWNER_NOT_A_MEMBER.when(!members.contains(owner));
    }

    private Lifecycle evolve(RelationshipEvent event) {
        return switch (event) {
            case RelationshipProposed e -> new Lifecycle(ids(e.members()), agreements, activeSince, pauses, closed);
            case ProtocolProposed e -> with(agreements.and(e));
            case ProtocolAgreed e -> with(agreements.and(e));
            case RelationshipAccepted e -> with(agreements.and(e));
            case RelationshipActivated e -> new Lifecycle(members, agreements, e.at(), pauses, closed);
            case RelationshipPaused e -> with(Pause.begun(pauses, e.at()));
            case RelationshipResumed e -> with(Pause.ended(pauses, e.at()));
            case RelationshipClosed _ -> new Lifecycle(members, agreements, activeSince, pauses, true);
            case ExpectationStated _, RelationshipDeclined _ -> this;
        };
    }

    private Lifecycle with(Agreements more) {
        return new Lifecycle(members, more, activeSince, pauses, closed);
    }

    private Lifecycle with(List<Pause> changed) {
        return new Lifecycle(members, agreements, activeSince, changed, closed);
    }

    private static Set<ParticipantId> ids(List<Member> members) {
        return members.stream().map(Member::participant).collect(toUnmodifiableSet());
    }
}
