package coaching.command.actionitem;

import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.EffectiveAt;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

/// A promise was kept: once, unless it is reopened.
record CompleteActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, ParticipantId by,
                          EffectiveAt at) implements ActionItemCommand {

    @Override
    public List<ActionItemEvent> decide(ActionItem item) {
        var when = ActionItem.after(item.requireOpen(), at);
        return List.of(new ActionItemCompleted(programme, relationship, actionItem, by, when));
    }
}
