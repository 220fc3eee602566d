package coaching.command.actionitem;

import coaching.command.history.IdUse;
import coaching.command.history.Lifecycle;
import coaching.command.kernel.Boundary;
import coaching.command.kernel.Past;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemId;
import coaching.events.RelationshipId;

/// What the past of one action item adds up to, and of the relationship it belongs to.
record ActionItem(Lifecycle lifecycle, IdUse use, Promise promise) {

    static ActionItem of(RelationshipId relationship, ActionItemId item, Past past) {
        return new ActionItem(past.of(Lifecycle.of(relationship)), past.of(IdUse.of(ActionItemEvent.class, item)),
            past.of(Boundary.of(ActionItemEvent.class, Promise.none(), Promise::evolve, relationship, item)));
    }
}
