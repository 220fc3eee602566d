package coaching.command.actionitem;

import coaching.chronology.ActionItemTimeline.State;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Past;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Actor;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;

import java.util.List;

import static coaching.command.actionitem.ActionItemRefusal.DECLINED_BEFORE;
import static coaching.command.actionitem.ActionItemRefusal.NEEDS_THE_OWNER;
import static coaching.command.actionitem.ActionItemRefusal.NOT_PROPOSED;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_ACTION_ITEM;
import static java.util.Objects.requireNonNull;

/// The owner says yes to a promise that somebody put on them; from then on it counts. Nobody can say it for them.
/// Saying it twice changes nothing.
record AcceptActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, ParticipantId by,
                        EffectiveAt at) implements RelationshipBound<AcceptActionItem.Context, ActionItemEvent> {

    /// @param self whether the member sends this, and nobody on their behalf
    record Context(ActionItem item, boolean self) {}

    @Override
    public Context source(Past past) {
        return new Context(ActionItem.of(relationship, actionItem, past), true);
    }

    @Override
    public Context source(Past past, Actor actor) {
        return new Context(ActionItem.of(relationship, actionItem, past), actor.role() == Role.PARTICIPANT);
    }

    @Override
    public List<ActionItemEvent> decide(Context context) {
        var timeline = context.item().timeline();
        context.item().lifecycle().requireOpen();
        UNKNOWN_ACTION_ITEM.when(timeline.state() == State.UNKNOWN);
        if (timeline.proposed() == null) {
            throw new Rejected(NOT_PROPOSED);
        }
        var terms = (ActionItemProposed) timeline.proposed().event();
        NEEDS_THE_OWNER.when(!context.self() || !by.equals(terms.owner()));
        if (timeline.agreed() != null) {
            return List.of();
        }
        DECLINED_BEFORE.when(timeline.state() == State.DECLINED);
        return List.of(ActionItem.yes(terms, ActionItem.after(requireNonNull(timeline.last()), at)));
    }
}
