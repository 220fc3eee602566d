package coaching.command.relationship;

import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Past;
import coaching.events.RelationshipEvent;

/// Something that depends on the relationship alone. What depends on more than that is a command of its own kind.
sealed interface RelationshipCommand extends RelationshipBound<Relationship, RelationshipEvent>
    permits AgreeProtocol, DeclineRelationship, PauseRelationship, ProposeProtocol, ResumeRelationship,
    StateExpectation {

    @Override
    default Relationship source(Past past) {
        return past.of(Relationship.of(relationship()));
    }
}
