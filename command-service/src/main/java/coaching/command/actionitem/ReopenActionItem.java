package coaching.command.actionitem;

import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.EffectiveAt;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

/// A completed promise turned out not to be done. The completion stays on record.
record ReopenActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, ParticipantId by,
                        EffectiveAt at) implements ActionItemCommand {

    @Override
    public List<ActionItemEvent> decide(ActionItem item) {
        var when = ActionItem.after(item.requireDone(), at);
        return List.of(new ActionItemReopened(programme, relationship, actionItem, by, when));
    }
}
