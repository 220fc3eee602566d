package coaching.command.relationship;

import coaching.command.dates.Order;
import coaching.command.kernel.Rejected;
import coaching.command.relationship.Relationship.Active;
import coaching.command.relationship.Relationship.Paused;
import coaching.command.relationship.Relationship.Proposed;
import coaching.events.EffectiveAt;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.relationship.RelationshipRefusal.NOT_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.NOT_PAUSED;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;

/// Takes a paused relationship up again.
record ResumeRelationship(ProgrammeId programme, RelationshipId relationship,
                          EffectiveAt at) implements RelationshipCommand {

    @Override
    public List<RelationshipEvent> decide(Relationship state) {
        return switch (state.underway()) {
            case Proposed _ -> throw new Rejected(NOT_ACTIVE);
            case Active _ -> throw new Rejected(NOT_PAUSED);
            case Paused(_, var since) -> List.of(new RelationshipResumed(programme, relationship,
                Order.after(since, at, OUT_OF_ORDER)));
        };
    }
}
