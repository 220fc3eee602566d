package coaching.command.relationship;

import coaching.command.dates.Order;
import coaching.command.engagement.Policies;
import coaching.command.history.MeetingDays;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.RelationshipBound;
import coaching.command.kernel.Scope;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.command.relationship.Relationship.Active;
import coaching.command.relationship.Relationship.Paused;
import coaching.command.relationship.Relationship.Proposed;
import coaching.command.relationship.Relationship.Underway;
import coaching.events.EffectiveAt;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.SessionEvent;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.relationship.RelationshipRefusal.NOT_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;

/// Ends a relationship for good. Completed it is only after the sessions the policy asks for; ended early it may be
/// at any time.
record CloseRelationship(ProgrammeId programme, RelationshipId relationship, Outcome outcome, CloseReason reason,
                         EffectiveAt at) implements RelationshipBound<CloseRelationship.Situation, RelationshipEvent> {

    record Situation(Relationship relationship, List<Fact> sessions, Policies policies) {}

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    @Override
    public Situation source(Past past) {
        return new Situation(past.of(Relationship.of(relationship)),
            past.of(Boundary.ofStanding(SessionEvent.class, facts -> facts, relationship)),
            past.of(Policies.of(programme)));
    }

    @Override
    public List<RelationshipEvent> decide(Situation state) {
        return switch (state.relationship.underway()) {
            case Proposed _ -> throw new Rejected(NOT_ACTIVE);
            case Active active -> List.of(closed(active, state));
            case Paused paused -> List.of(closed(paused, state));
        };
    }

    private RelationshipClosed closed(Underway underway, Situation state) {
        var when = Order.after(underway.terms().latest(), at, OUT_OF_ORDER);
        if (outcome == Outcome.COMPLETED) {
            MeetingDays.of(state.sessions, underway.terms().people())
                .requireCompletion(state.policies.inForceAt(when).minSessions(), when, "outcome");
        }
        return new RelationshipClosed(programme, relationship, underway.terms().members(), outcome, reason, when);
    }
}
