package coaching.command.actionitem;

import coaching.command.kernel.Command;
import coaching.command.kernel.Order;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.ActionItemId;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;

import java.util.List;

import static coaching.command.actionitem.ActionItemRefusal.BEFORE_THE_COMPLETION;

/// A completed promise turned out not to be done. The completion stays on record.
record ReopenActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, ParticipantId by,
                        EffectiveAt at) implements Command<ActionItem, ActionItemEvent> {

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by);
    }

    @Override
    public ActionItem source(Past past) {
        return ActionItem.of(relationship, actionItem, past);
    }

    @Override
    public List<ActionItemEvent> decide(ActionItem item) {
        item.lifecycle().requireOpen();
        var done = item.promise().requireDone();
        BEFORE_THE_COMPLETION.when(Order.isBefore(at, done.at()));
        return List.of(new ActionItemReopened(programme, relationship, actionItem, by, at));
    }
}
