package coaching.events;

import coaching.events.id.ActionItemId;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;

/// The life of one promise. Its words are the members' own and not here.
public sealed interface ActionItemEvent extends RelationshipFact {

    ActionItemId actionItem();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// @param due the original due date, kept for ever; it ends at 24:00 in `zone`
    /// @param session the session that yielded it, if one did
    /// @param goal the goal it builds, if it builds one
    record ActionItemAgreed(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem,
                            ParticipantId owner, LocalDate due, ZoneId zone, @Nullable SessionId session,
                            @Nullable GoalId goal, EffectiveAt at) implements ActionItemEvent {}

    /// Somebody put a promise on a member. It counts once its owner agreed; its terms then stand in the agreement.
    ///
    /// @param by the member who proposes it, absent when no member does
    record ActionItemProposed(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem,
                              ParticipantId owner, LocalDate due, ZoneId zone, @Nullable SessionId session,
                              @Nullable GoalId goal, @Nullable ParticipantId by,
                              EffectiveAt at) implements ActionItemEvent {}

    /// The owner does not take a proposed promise on, or its proposer takes it back.
    record ActionItemDeclined(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem,
                              ParticipantId by, EffectiveAt at) implements ActionItemEvent {}

    /// @param acceptedBy a member other than the owner
    record ActionItemRenegotiated(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem,
                                  LocalDate due, ParticipantId acceptedBy, EffectiveAt at) implements ActionItemEvent {}

    record ActionItemCompleted(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem,
                               ParticipantId by, EffectiveAt at) implements ActionItemEvent {}

    /// The completion before it stays on record.
    record ActionItemReopened(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem,
                              ParticipantId by, EffectiveAt at) implements ActionItemEvent {}

    record ActionItemDropped(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem,
                             ParticipantId by, DropReason reason, EffectiveAt at) implements ActionItemEvent {}

    record ActionItemReviewed(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem,
                              SessionId session, ParticipantId by, EffectiveAt at) implements ActionItemEvent {}

    enum DropReason { NO_LONGER_NEEDED, TOO_BIG, REPLACED, OTHER }
}
