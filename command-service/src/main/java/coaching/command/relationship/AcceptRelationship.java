package coaching.command.relationship;

import coaching.chronology.Chronology;
import coaching.command.dates.Order;
import coaching.command.engagement.Candidate;
import coaching.command.engagement.Policies;
import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.command.relationship.Relationship.Active;
import coaching.command.relationship.Relationship.Paused;
import coaching.command.relationship.Relationship.Proposed;
import coaching.command.relationship.Relationship.Underway;
import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import static coaching.command.relationship.RelationshipRefusal.ALREADY_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.EXPECTATIONS_MISSING;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.UNKNOWN_AGREEMENT_VERSION;

/// A member says yes to a version of the agreement. When every member has said yes to the same one, the relationship
/// begins, in this decision: it depends on all that the members are engaged in, so that no coach is overbooked.
record AcceptRelationship(ProgrammeId programme, RelationshipId relationship, ParticipantId by, int agreementVersion,
                          EffectiveAt at) implements RelationshipBound<AcceptRelationship.Situation, RelationshipEvent> {

    /// @param candidates the members with all they are engaged in
    record Situation(Relationship relationship, List<Candidate> candidates, Policies policies) {}

    @Override
    public Situation source(Past past) {
        var known = past.of(Relationship.of(relationship));
        var members = known instanceof Underway it ? it.terms().members() : List.<Member>of();
        return new Situation(known, Candidate.of(members, past), past.of(Policies.of(programme)));
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
        if (terms.accepted(by, agreementVersion)) {
            return List.of();
        }
        var when = Order.after(terms.version(agreementVersion), Order.after(proposed.since(), at, OUT_OF_ORDER),
            OUT_OF_ORDER);
        var earlier = terms.accepted(by);
        var last = earlier == null ? when : Order.after(earlier, when, OUT_OF_ORDER);
        var accepted = new RelationshipAccepted(programme, relationship, by, agreementVersion, last);
        return terms.areAcceptedByAllAs(agreementVersion, by)
            ? List.of(accepted, activated(terms, last, state))
            : List.of(accepted);
    }

    private RelationshipActivated activated(Terms terms, EffectiveAt last, Situation state) {
        var begins = begins(terms, last);
        var policy = state.policies.inForceAt(begins);
        EXPECTATIONS_MISSING.when(policy.expectationsRequired() && !terms.expecting().containsAll(terms.people()));
        Candidate.require(state.candidates, policy);
        return new RelationshipActivated(programme, relationship, terms.members(), agreementVersion, begins);
    }

    /// When the last of all accepted, which need not be who is recorded last.
    private EffectiveAt begins(Terms terms, EffectiveAt last) {
        return terms.people().stream().filter(it -> !it.equals(by)).map(terms::accepted).filter(Objects::nonNull)
            .max(Comparator.comparing(Fact::key)).filter(it -> Chronology.sortsBefore(last, it)).map(Fact::at)
            .orElse(last);
    }
}
