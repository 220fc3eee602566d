package coaching.command.relationship;

import coaching.command.dates.Order;
import coaching.command.kernel.Rejected;
import coaching.command.relationship.Relationship.Active;
import coaching.command.relationship.Relationship.Paused;
import coaching.command.relationship.Relationship.Proposed;
import coaching.events.EffectiveAt;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.relationship.RelationshipRefusal.ALREADY_PAUSED;
import static coaching.command.relationship.RelationshipRefusal.NOT_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;

/// Sets a relationship aside for a while. A pause begins after the last one has ended.
record PauseRelationship(ProgrammeId programme, RelationshipId relationship, PauseReason reason,
                         EffectiveAt at) implements RelationshipCommand {

    @Override
    public List<RelationshipEvent> decide(Relationship state) {
        return switch (state.underway()) {
            case Proposed _ -> throw new Rejected(NOT_ACTIVE);
            case Active(_, var since) -> List.of(new RelationshipPaused(programme, relationship, reason,
                Order.after(since, at, OUT_OF_ORDER)));
            case Paused _ -> throw new Rejected(ALREADY_PAUSED);
        };
    }
}
