package coaching.command.actionitem;

import coaching.command.kernel.Rejected;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemDeclined;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.EffectiveAt;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.actionitem.ActionItemRefusal.NEEDS_OWNER_OR_PROPOSER;
import static coaching.command.actionitem.ActionItemRefusal.NOT_PROPOSED;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_ACTION_ITEM;
import static java.util.Objects.requireNonNull;

/// The owner does not take on a promise that was put on them, or who put it there takes it back. It needs no reason;
/// doing it twice changes nothing.
record DeclineActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, ParticipantId by,
                         EffectiveAt at) implements ActionItemCommand {

    @Override
    public List<ActionItemEvent> decide(ActionItem item) {
        item.lifecycle().requireOpen();
        return switch (item.timeline().state()) {
            case UNKNOWN -> throw new Rejected(UNKNOWN_ACTION_ITEM);
            case DECLINED -> List.of();
            case OPEN, COMPLETED, DROPPED -> throw new Rejected(NOT_PROPOSED);
            case PROPOSED -> List.of(declined(item));
        };
    }

    private ActionItemDeclined declined(ActionItem item) {
        var last = requireNonNull(item.timeline().last());
        var terms = (ActionItemProposed) last.fact().event();
        NEEDS_OWNER_OR_PROPOSER.when(!by.equals(terms.owner()) && !by.equals(terms.by()));
        return new ActionItemDeclined(programme, relationship, actionItem, by, ActionItem.after(last, at));
    }
}
