package coaching.command.engagement;

import coaching.command.admission.Enrolment;
import coaching.command.kernel.Rejected;
import coaching.command.past.Past;
import coaching.events.Member;
import coaching.events.Policy;
import coaching.events.id.ParticipantId;

import java.util.List;
import java.util.Set;

import static coaching.command.engagement.EngagementRefusal.ALREADY_TOGETHER;
import static coaching.command.engagement.EngagementRefusal.COACH_AT_CAPACITY;
import static coaching.command.engagement.EngagementRefusal.MEMBER_LEFT;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// A member of a relationship that is to run, with all they are engaged in.
public record Candidate(Member member, Enrolment enrolment, CoachingLimit limit, Engagements engagements) {

    public static List<Candidate> of(List<Member> members, Past past) {
        return members.stream().map(member -> of(member, past)).toList();
    }

    private static Candidate of(Member member, Past past) {
        var participant = member.participant();
        return new Candidate(member, past.of(Enrolment.of(participant)), past.of(CoachingLimit.of(participant)),
            past.of(Engagements.of(participant)));
    }

    public boolean hasRoom(Policy policy) {
        return !member.coaches() || engagements.asCoach() < limit.or(policy.capacityAsCoach());
    }

    /// @throws Rejected if one of them has no room, or all of them are together already
    public static void require(List<Candidate> candidates, Policy policy) {
        candidates.forEach(candidate -> candidate.require(policy));
        ALREADY_TOGETHER.when(candidates.getFirst().engagements.among(people(candidates)));
    }

    private void require(Policy policy) {
        MEMBER_LEFT.when(enrolment.left());
        if (!hasRoom(policy)) {
            throw new Rejected(COACH_AT_CAPACITY, "members", full());
        }
    }

    public String full() {
        return "Participant " + member.participant() + " coaches in as many relationships as they can.";
    }

    private static Set<ParticipantId> people(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.member.participant()).collect(toUnmodifiableSet());
    }
}
