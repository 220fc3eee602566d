package coaching.command.history;

import coaching.chronology.RelationshipTimeline;
import coaching.chronology.RelationshipTimeline.Pause;
import coaching.command.dates.Order;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Member;
import coaching.events.RelationshipEvent;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;

import java.util.List;
import java.util.Set;

import static coaching.command.history.HistoryRefusal.NO_AGREED_PROTOCOL;
import static coaching.command.history.HistoryRefusal.OWNER_NOT_A_MEMBER;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_NOT_ACTIVE;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_PAUSED;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Who is in a relationship and when it is alive, in the time of the facts and not of their recording.
public record Lifecycle(RelationshipTimeline<Fact> timeline) {

    public static Boundary<Lifecycle> of(RelationshipId relationship) {
        return Boundary.ofStanding(RelationshipEvent.class, Lifecycle::of, relationship);
    }

    /// @param standing facts of one relationship, in the order of the chronology
    public static Lifecycle of(List<Fact> standing) {
        return new Lifecycle(RelationshipTimeline.of(standing));
    }

    public Set<ParticipantId> members() {
        return timeline.members().stream().map(Member::participant).collect(toUnmodifiableSet());
    }

    /// After the closure only corrections follow, also about the time before it.
    public void requireOpen() {
        RELATIONSHIP_CLOSED.when(timeline.closed() != null);
    }

    public void requireActiveBy(EffectiveAt at, String field) {
        var activated = timeline.activated();
        RELATIONSHIP_NOT_ACTIVE.when(activated == null || Order.isBefore(at, activated.at()), field);
    }

    /// Members meet when they agreed to: not before the activation, not without a protocol, not in a pause.
    public void requireMeeting(EffectiveAt at, String field) {
        requireActiveBy(at, field);
        NO_AGREED_PROTOCOL.when(!agreedBy(at), field);
        RELATIONSHIP_PAUSED.when(timeline.pauses().stream().anyMatch(pause -> coversAllOf(pause, at)), field);
    }

    public void requireOwner(ParticipantId owner) {
        OWNER_NOT_A_MEMBER.when(!members().contains(owner));
    }

    /// Whether some version can have had everybody's yes by then.
    private boolean agreedBy(EffectiveAt at) {
        return timeline.agreements().values().stream().anyMatch(yes -> members().stream()
            .allMatch(member -> yes.containsKey(member) && !Order.isBefore(at, yes.get(member).at())));
    }

    /// A day on which a pause began or ended at some moment is not all pause: a session may have been on either side.
    private static boolean coversAllOf(Pause<Fact> pause, EffectiveAt at) {
        var until = pause.ended();
        return !at.earliest().isBefore(pause.begun().at().earliest()) && (until == null || switch (at) {
            case Moment moment -> moment.instant().isBefore(until.at().earliest());
            case Day day -> !day.latest().isAfter(until.at().earliest());
        });
    }
}
