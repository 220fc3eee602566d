package coaching.command.relationship;

import coaching.command.kernel.Boundary;
import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
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

import java.util.function.UnaryOperator;

import static coaching.command.relationship.RelationshipRefusal.NOT_PROPOSED;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_DECLINED;

/// What the past of a relationship adds up to: just enough to decide what may happen next.
sealed interface Relationship {

    static Boundary<Relationship> of(RelationshipId relationship) {
        return Boundary.of(RelationshipEvent.class, new Unknown(), Relationship::evolve, relationship);
    }

    record Unknown() implements Relationship {}

    /// @param since when it came into the state it is in
    record Proposed(Terms terms, EffectiveAt since) implements Underway {}

    record Active(Terms terms, EffectiveAt since) implements Underway {}

    record Paused(Terms terms, EffectiveAt since) implements Underway {}

    record Declined() implements Relationship {}

    record Closed() implements Relationship {}

    /// Where something may still change.
    sealed interface Underway extends Relationship {

        Terms terms();

        EffectiveAt since();

        private Underway with(Terms other) {
            return switch (this) {
                case Proposed it -> new Proposed(other, it.since);
                case Active it -> new Active(other, it.since);
                case Paused it -> new Paused(other, it.since);
            };
        }
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

    default Relationship evolve(RelationshipEvent event) {
        return switch (event) {
            case RelationshipProposed it -> new Proposed(Terms.of(it.label(), it.members()), it.at());
            case ExpectationStated it -> with(terms -> terms.expecting(it.by()));
            case ProtocolProposed it -> with(terms -> terms.proposed(it.version(), it.by(), it.at()));
            case ProtocolAgreed it -> with(terms -> terms.agreed(it.version(), it.by()));
            case RelationshipAccepted it -> with(terms -> terms.accepted(it.agreementVersion(), it.by(), it.at()));
            case RelationshipDeclined _ -> new Declined();
            case RelationshipActivated it -> since(it.at(), Active::new);
            case RelationshipPaused it -> since(it.at(), Paused::new);
            case RelationshipResumed it -> since(it.at(), Active::new);
            case RelationshipClosed _ -> new Closed();
        };
    }

    private Relationship with(UnaryOperator<Terms> change) {
        return this instanceof Underway it ? it.with(change.apply(it.terms())) : this;
    }

    private Relationship since(EffectiveAt at, Stage stage) {
        return this instanceof Underway it ? stage.of(it.terms(), at) : this;
    }

    @FunctionalInterface
    interface Stage {

        Underway of(Terms terms, EffectiveAt since);
    }
}
