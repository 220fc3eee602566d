package coaching.events;

import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

/// What a member wants to reach, and how far they got. The words of a goal are the members' own and not here.
public sealed interface GoalEvent extends RelationshipFact {

    GoalId goal();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C1;
    }

    /// @param weight 1 to 4, how much it counts among the owner's goals
    record GoalSet(ProgrammeId programme, RelationshipId relationship, GoalId goal, ParticipantId owner,
                   Horizon horizon,
                   Origin origin, int weight, EffectiveAt at) implements GoalEvent {}

    /// What −2, −1, 0, +1 and +2 will mean was agreed; it cannot change once a score exists.
    record SuccessCriteriaAgreed(ProgrammeId programme, RelationshipId relationship, GoalId goal, ParticipantId by,
                                 EffectiveAt at) implements GoalEvent {}

    /// @param score −2 (much less than expected) to +2 (much more)
    record GoalScored(ProgrammeId programme, RelationshipId relationship, GoalId goal, ParticipantId by, int score,
                      EffectiveAt at) implements GoalEvent {}

    enum Horizon { NOW, FUTURE }

    enum Origin { OWN, FEEDBACK, WORKSHOP, ORGANISATION }
}
