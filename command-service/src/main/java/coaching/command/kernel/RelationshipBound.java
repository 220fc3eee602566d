package coaching.command.kernel;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;

/// A command about something within one relationship, sent by its members or for them.
///
/// @param <S> what the decision needs to know
/// @param <E> what may follow
public interface RelationshipBound<S, E extends CoachingEvent> extends Command<S, E> {

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
}
