package coaching.command.actionitem;

import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemId;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;

import java.util.List;

/// A promise was kept: once, unless it is reopened.
record CompleteActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, ParticipantId by,
                          EffectiveAt at) implements Command<ActionItem, ActionItemEvent> {

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by, at);
    }

    @Override
    public ActionItem source(Past past) {
        return ActionItem.of(relationship, actionItem, past);
    }

    @Override
    public List<ActionItemEvent> decide(ActionItem item) {
        var when = ActionItem.after(item.requireOpen(), at);
        return List.of(new ActionItemCompleted(programme, relationship, actionItem, by, when));
    }
}
