package coaching.command.actionitem;

import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Past;
import coaching.events.ActionItemEvent;
import coaching.events.id.ActionItemId;

/// Something that depends on one action item alone. What depends on more is a command of its own kind.
interface ActionItemCommand extends RelationshipBound<ActionItem, ActionItemEvent> {

    ActionItemId actionItem();

    @Override
    default ActionItem source(Past past) {
        return ActionItem.of(relationship(), actionItem(), past);
    }
}
