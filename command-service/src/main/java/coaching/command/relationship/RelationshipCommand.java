package coaching.command.relationship;

import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipId;
import org.jspecify.annotations.Nullable;

/// Something that depends on the relationship alone. What depends on more than that is a command of its own kind.
sealed interface RelationshipCommand extends Command<Relationship, RelationshipEvent>
    permits AgreeProtocol, DeclineRelationship, PauseRelationship, ProposeProtocol, ResumeRelationship,
    StateExpectation {

    ProgrammeId programme();

    RelationshipId relationship();

    EffectiveAt at();

    /// The member who acts, where the command says so.
    default @Nullable ParticipantId by() {
        return null;
    }

    @Override
    default Scope scope() {
        return Scope.of(programme(), relationship(), by(), at());
    }

    @Override
    default Relationship source(Past past) {
        return past.of(Relationship.of(relationship()));
    }
}
