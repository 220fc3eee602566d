package coaching.command.engagement;

import coaching.command.past.Boundary;
import coaching.events.Member;
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
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// The running relationships of one participant, paused ones among them: whether a coach has room is counted here.
///
/// Events of other people's relationships never count, whichever boundary they were read through.
public record Engagements(ParticipantId participant, Map<RelationshipId, List<Member>> running) {

    static Boundary<Engagements> of(ParticipantId participant) {
        return Boundary
            .of(RelationshipEvent.class, new Engagements(participant, Map.of()), Engagements::evolve, participant)
            .only(Set.of(RelationshipActivated.class, RelationshipClosed.class));
    }

    long asCoach() {
        return running.values().stream().flatMap(List::stream)
            .filter(member -> member.participant().equals(participant) && member.coaches()).count();
    }

    /// Whether one of them is among exactly these people.
    boolean among(Set<ParticipantId> people) {
        return running.values().stream().anyMatch(members -> people(members).equals(people));
    }

    private Engagements evolve(RelationshipEvent event) {
        return switch (event) {
            case RelationshipActivated it when people(it.members()).contains(participant) ->
                begun(it.relationship(), it.members());
            case RelationshipClosed it -> ended(it.relationship());
            case RelationshipActivated _, RelationshipProposed _, ExpectationStated _ -> this;
            case ProtocolProposed _, ProtocolAgreed _, RelationshipAccepted _ -> this;
            case RelationshipDeclined _, RelationshipPaused _, RelationshipResumed _ -> this;
        };
    }

    private Engagements begun(RelationshipId relationship, List<Member> members) {
        var more = new HashMap<>(running);
        more.put(relationship, members);
        return new Engagements(participant, Map.copyOf(more));
    }

    private Engagements ended(RelationshipId relationship) {
        var fewer = new HashMap<>(running);
        fewer.remove(relationship);
        return new Engagements(participant, Map.copyOf(fewer));
    }

    private static Set<ParticipantId> people(List<Member> members) {
        return members.stream().map(Member::participant).collect(toUnmodifiableSet());
    }
}
