package coaching.command.relationship;

import coaching.chronology.RelationshipTimeline;
import coaching.command.past.Fact;
import coaching.events.Member;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// What the members have said to each other so far.
record Terms(RelationshipTimeline<Fact> timeline) {

    static Terms of(RelationshipTimeline<Fact> timeline) {
        return new Terms(timeline);
    }

    RelationshipProposed proposal() {
        return (RelationshipProposed) requireNonNull(timeline.proposed()).event();
    }

    /// The last fact of the relationship itself: what ends it comes after that.
    Fact latest() {
        return requireNonNull(timeline.latest());
    }

    List<Member> members() {
        return timeline.members();
    }

    Set<ParticipantId> people() {
        return members().stream().map(Member::participant).collect(toUnmodifiableSet());
    }

    Set<ParticipantId> expecting() {
        return timeline.expecting();
    }

    /// How many versions of the protocol were proposed; they count from 1.
    int versions() {
        return timeline.protocols().size();
    }

    boolean knows(int version) {
        return timeline.protocols().containsKey(version);
    }

    /// By which that version was proposed.
    Fact version(int version) {
        return requireNonNull(timeline.protocols().get(version));
    }

    boolean agreed(int version, ParticipantId by) {
        return timeline.agreements().getOrDefault(version, Map.of()).containsKey(by);
    }

    /// The member's last acceptance; absent while there is none.
    @Nullable
    Fact accepted(ParticipantId by) {
        return timeline.accepted().get(by);
    }

    boolean accepted(ParticipantId by, int version) {
        var accepted = accepted(by);
        return accepted != null && ((RelationshipAccepted) accepted.event()).agreementVersion() == version;
    }

    boolean areAcceptedByAllAs(int version) {
        return people().stream().allMatch(it -> accepted(it, version));
    }

    /// Whether all would have accepted that version, had one more.
    boolean areAcceptedByAllAs(int version, ParticipantId andBy) {
        return people().stream().allMatch(it -> it.equals(andBy) || accepted(it, version));
    }
}
