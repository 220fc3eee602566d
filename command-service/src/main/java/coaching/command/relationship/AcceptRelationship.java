package coaching.command.relationship;

import coaching.command.kernel.Command;
import coaching.command.kernel.Order;
import coaching.command.kernel.Past;
import coaching.command.kernel.Place;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.command.relationship.Relationship.Active;
import coaching.command.relationship.Relationship.Paused;
import coaching.command.relationship.Relationship.Proposed;
import coaching.command.relationship.Relationship.Underway;
import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.ParticipantId;
import coaching.events.Policy;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipId;

import java.util.List;

import static coaching.command.relationship.RelationshipRefusal.ALREADY_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.ALREADY_TOGETHER;
import static coaching.command.relationship.RelationshipRefusal.COACH_AT_CAPACITY;
import static coaching.command.relationship.RelationshipRefusal.EXPECTATIONS_MISSING;
import static coaching.command.relationship.RelationshipRefusal.MEMBER_LEFT;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.UNKNOWN_AGREEMENT_VERSION;

/// A member says yes to a version of the agreement. When every member has said yes to the same one, the relationship
/// begins, in this decision: it depends on all that the members are engaged in, so that no coach is overbooked.
record AcceptRelationship(ProgrammeId programme, RelationshipId relationship, ParticipantId by, int agreementVersion,
                          EffectiveAt at) implements Command<AcceptRelationship.Situation, RelationshipEvent> {

    /// @param candidates the members with all they are engaged in
    record Situation(Relationship relationship, List<Candidate> candidates, Policies policies) {}

    record Candidate(Member member, Place place, Room room, Engagements engagements) {

        static Candidate of(Member member, Past past) {
            var participant = member.participant();
            return new Candidate(member, past.of(Place.of(participant)), past.of(Room.of(participant)),
                past.of(Engagements.of(participant)));
        }

        boolean hasRoom(int limitOfProgramme) {
            return !member.coaches() || engagements.asCoach() < room.or(limitOfProgramme);
        }
    }

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by);
    }

    @Override
    public Situation source(Past past) {
        var known = past.of(Relationship.of(relationship));
        var members = known instanceof Underway it ? it.terms().members() : List.<Member>of();
        return new Situation(known, members.stream().map(member -> Candidate.of(member, past)).toList(),
            past.of(Policies.of(programme)));
    }

    @Override
    public List<RelationshipEvent> decide(Situation state) {
        return switch (state.relationship.underway()) {
            case Proposed proposed -> accepted(proposed, state);
            case Active(var terms, _) -> alreadyAccepted(terms);
            case Paused(var terms, _) -> alreadyAccepted(terms);
        };
    }

    private List<RelationshipEvent> alreadyAccepted(Terms terms) {
        ALREADY_ACTIVE.when(!terms.areAcceptedByAllAs(agreementVersion));
        return List.of();
    }

    private List<RelationshipEvent> accepted(Proposed proposed, Situation state) {
        var terms = proposed.terms();
        UNKNOWN_AGREEMENT_VERSION.when(!terms.knows(agreementVersion));
        OUT_OF_ORDER.when(Order.isBefore(at, proposed.since()));
        OUT_OF_ORDER.when(Order.isBefore(at, terms.version(agreementVersion).proposedAt()));
        var earlier = terms.accepted().get(by);
        if (earlier != null && earlier.version() == agreementVersion) {
            return List.of();
        }
        var accepted = new RelationshipAccepted(programme, relationship, by, agreementVersion, at);
        var complete = terms.accepted(agreementVersion, by, at);
        return complete.areAcceptedByAllAs(agreementVersion)
            ? List.of(accepted, activated(complete, state))
            : List.of(accepted);
    }

    private RelationshipActivated activated(Terms terms, Situation state) {
        var begins = terms.accepted().values().stream().map(Terms.Yes::at).reduce(at, Order::later);
        var policy = state.policies.inForceAt(begins);
        EXPECTATIONS_MISSING.when(policy.expectationsRequired() && !terms.expecting().containsAll(terms.people()));
        state.candidates.forEach(candidate -> require(candidate, policy));
        ALREADY_TOGETHER.when(state.candidates.getFirst().engagements.among(terms.people()));
        return new RelationshipActivated(programme, relationship, terms.members(), agreementVersion, begins);
    }

    private static void require(Candidate candidate, Policy policy) {
        MEMBER_LEFT.when(candidate.place.left());
        if (!candidate.hasRoom(policy.capacityAsCoach())) {
            throw new Rejected(COACH_AT_CAPACITY, "members", "Participant " + candidate.member.participant()
                + " coaches in as many relationships as they can.");
        }
    }
}
