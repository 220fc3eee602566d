package coaching.command.relationship;

import coaching.chronology.RelationshipTimeline;
import coaching.command.kernel.Rejected;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.events.RelationshipEvent;
import coaching.events.id.RelationshipId;

import static coaching.command.relationship.RelationshipRefusal.NOT_PROPOSED;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_DECLINED;
import static java.util.Objects.requireNonNull;

/// What the past of a relationship adds up to: just enough to decide what may happen next.
sealed interface Relationship {

    static Boundary<Relationship> of(RelationshipId relationship) {
        return Boundary.ofStanding(RelationshipEvent.class, facts -> of(RelationshipTimeline.of(facts)), relationship);
    }

    record Unknown() implements Relationship {}

    /// @param since the fact by which it came into the state it is in
    record Proposed(Terms terms, Fact since) implements Underway {}

    record Active(Terms terms, Fact since) implements Underway {}

    record Paused(Terms terms, Fact since) implements Underway {}

    record Declined() implements Relationship {}

    record Closed() implements Relationship {}

    /// Where something may still change.
    sealed interface Underway extends Relationship {
        Terms terms();

        Fact since();
    }

    /// @throws Rejected when nothing may change any more, or yet
    default Underway underway() {
        return switch (this) {
            case Underway it -> it;
            case Unknown _ -> throw new Rejected(NOT_PROPOSED);
            case Declined _ -> throw new Rejected(RELATIONSHIP_DECLINED);
            case Closed _ -> throw new Rejected(RELATIONSHIP_CLOSED);
        };
    }

    private static Relationship of(RelationshipTimeline<Fact> timeline) {
        if (timeline.proposed() == null) {
            return new Unknown();
        } else if (timeline.closed() != null) {
            return new Closed();
        } else if (timeline.declined() != null) {
            return new Declined();
        }
        return underway(Terms.of(timeline), requireNonNull(timeline.last()), timeline);
    }

    private static Underway underway(Terms terms, Fact since, RelationshipTimeline<Fact> timeline) {
        if (timeline.activated() == null) {
            return new Proposed(terms, since);
        }
        return timeline.paused() ? new Paused(terms, since) : new Active(terms, since);
    }
}
