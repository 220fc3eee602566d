package coaching.command.relationship;

import coaching.command.admission.Membership;
import coaching.command.admission.Records;
import coaching.command.engagement.Candidate;
import coaching.command.engagement.Policies;
import coaching.command.kernel.Command;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.command.relationship.Relationship.Closed;
import coaching.command.relationship.Relationship.Declined;
import coaching.command.relationship.Relationship.Underway;
import coaching.command.relationship.Relationship.Unknown;
import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static coaching.command.engagement.EngagementRefusal.COACH_AT_CAPACITY;
import static coaching.command.engagement.EngagementRefusal.MEMBER_LEFT;
import static coaching.command.relationship.RelationshipRefusal.ALREADY_PROPOSED;
import static coaching.command.relationship.RelationshipRefusal.FEWER_THAN_TWO_MEMBERS;
import static coaching.command.relationship.RelationshipRefusal.GROUP_TOO_LARGE;
import static coaching.command.relationship.RelationshipRefusal.MEMBER_NOT_ENROLLED;
import static coaching.command.relationship.RelationshipRefusal.NOBODY_COACHES;
import static coaching.command.relationship.RelationshipRefusal.NOBODY_IS_COACHED;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_DECLINED;
import static coaching.command.relationship.RelationshipRefusal.SAME_MEMBER_TWICE;

/// Proposes that two or more colleagues coach each other. Proposing the same again changes nothing.
record ProposeRelationship(ProgrammeId programme, RelationshipId relationship, List<Member> members,
                           EffectiveAt at) implements Command<ProposeRelationship.Situation, RelationshipEvent> {

    static final int LARGEST = 20;

    ProposeRelationship {
        members = List.copyOf(members);
    }

    /// @param elsewhere whether the id belongs to a relationship of another programme, of which nothing more is told
    /// @param candidates the members, in their order
    /// @param alike whether two of the members are one person
    record Situation(Relationship relationship, boolean elsewhere, List<Candidate> candidates, boolean alike,
                     Policies policies) {}

    @Override
    public Scope scope() {
        return Scope.of(programme);
    }

    @Override
    public Situation source(Past past) {
        requireGroup();
        var owner = past.of(Membership.of(relationship)).programme();
        var candidates = Candidate.of(members, past);
        return new Situation(past.of(Relationship.of(relationship)), owner != null && !owner.equals(programme),
            candidates, areAlike(candidates, past), past.of(Policies.of(programme)));
    }

    @Override
    public List<RelationshipEvent> decide(Situation state) {
        ALREADY_PROPOSED.when(state.elsewhere);
        return switch (state.relationship) {
            case Unknown _ -> List.of(proposed(state));
            case Underway it when it.terms().members().equals(members) -> List.of();
            case Underway _ -> throw new Rejected(ALREADY_PROPOSED);
            case Declined _ -> throw new Rejected(RELATIONSHIP_DECLINED);
            case Closed _ -> throw new Rejected(RELATIONSHIP_CLOSED);
        };
    }

    /// A coach without room is told of now: the relationship can be proposed, and begins once there is room.
    @Override
    public Map<String, Object> answer(Situation state, List<RelationshipEvent> events) {
        var policy = state.policies.inForceAt(at);
        var warnings = IntStream.range(0, members.size()).filter(i -> !state.candidates.get(i).hasRoom(policy))
            .mapToObj(i -> Map.of("rule", COACH_AT_CAPACITY.name(), "field", field(i), "detail",
                state.candidates.get(i).full()))
            .toList();
        return warnings.isEmpty() || events.isEmpty() ? Map.of() : Map.of("warnings", warnings);
    }

    private static String field(int member) {
        return "members[" + member + "].participant";
    }

    /// Needs no facts, and bounds how many are read.
    private void requireGroup() {
        FEWER_THAN_TWO_MEMBERS.when(members.size() < 2);
        GROUP_TOO_LARGE.when(members.size() > LARGEST);
        SAME_MEMBER_TWICE.when(members.stream().map(Member::participant).distinct().count() < members.size());
        NOBODY_COACHES.when(members.stream().noneMatch(Member::coaches));
        NOBODY_IS_COACHED.when(members.stream().allMatch(member -> member.role() == Member.Role.COACH));
    }

    private static boolean areAlike(List<Candidate> candidates, Past past) {
        var people = candidates.stream().map(it -> it.enrolment().person()).flatMap(Stream::ofNullable)
            .map(it -> Records.of(it, past)).toList();
        return people.stream().distinct().count() < people.size();
    }

    private RelationshipProposed proposed(Situation state) {
        var candidates = state.candidates;
        SAME_MEMBER_TWICE.when(state.alike);
        for (int i = 0; i < candidates.size(); i++) {
            var enrolment = candidates.get(i).enrolment();
            var field = field(i);
            if (!enrolment.isIn(programme)) {
                throw new Rejected(MEMBER_NOT_ENROLLED, field, "This member is not enrolled in this programme.");
            }
            if (enrolment.left()) {
                throw new Rejected(MEMBER_LEFT, field, "This member has left the programme.");
            }
        }
        return new RelationshipProposed(programme, relationship, null, members, at);
    }
}
