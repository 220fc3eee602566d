package coaching.command.relationship;

import coaching.command.dates.Order;
import coaching.command.kernel.Rejected;
import coaching.command.relationship.Relationship.Active;
import coaching.command.relationship.Relationship.Closed;
import coaching.command.relationship.Relationship.Declined;
import coaching.command.relationship.Relationship.Paused;
import coaching.command.relationship.Relationship.Proposed;
import coaching.command.relationship.Relationship.Unknown;
import coaching.events.EffectiveAt;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.RelationshipDeclined;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.relationship.RelationshipRefusal.ALREADY_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.NOT_PROPOSED;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_CLOSED;

/// A member says no. It takes one, and no reason.
record DeclineRelationship(ProgrammeId programme, RelationshipId relationship, ParticipantId by,
                           EffectiveAt at) implements RelationshipCommand {

    @Override
    public List<RelationshipEvent> decide(Relationship state) {
        return switch (state) {
            case Unknown _ -> throw new Rejected(NOT_PROPOSED);
            case Proposed(var terms, _) -> List.of(new RelationshipDeclined(programme, relationship, by,
                Order.after(terms.latest(), at, OUT_OF_ORDER)));
            case Declined _ -> List.of();
            case Active _, Paused _ -> throw new Rejected(ALREADY_ACTIVE);
            case Closed _ -> throw new Rejected(RELATIONSHIP_CLOSED);
        };
    }
}
