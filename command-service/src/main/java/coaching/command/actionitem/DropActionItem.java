package coaching.command.actionitem;

import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemDropped;
import coaching.events.ActionItemEvent.DropReason;
import coaching.events.EffectiveAt;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

/// A promise is given up, with a reason.
record DropActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, ParticipantId by,
                      DropReason reason, EffectiveAt at) implements ActionItemCommand {

    @Override
    public List<ActionItemEvent> decide(ActionItem item) {
        var when = ActionItem.after(item.requireOpen(), at);
        return List.of(new ActionItemDropped(programme, relationship, actionItem, by, reason, when));
    }
}
