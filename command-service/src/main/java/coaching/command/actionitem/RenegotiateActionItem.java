package coaching.command.actionitem;

import coaching.command.history.Days;
import coaching.command.kernel.Scope;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.EffectiveAt;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.time.LocalDate;
import java.util.List;

import static coaching.command.actionitem.ActionItemRefusal.ACCEPTED_BY_THE_OWNER;
import static coaching.command.actionitem.ActionItemRefusal.DUE_BEFORE_AGREED;

/// Gives a promise another due date, because the other side agreed. The original date stays on record.
///
/// @param acceptedBy a member other than the owner
record RenegotiateActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, LocalDate due,
                             ParticipantId acceptedBy, EffectiveAt at) implements ActionItemCommand {

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, acceptedBy, at);
    }

    @Override
    public List<ActionItemEvent> decide(ActionItem item) {
        var open = item.requireOpen();
        var agreed = item.agreed();
        ACCEPTED_BY_THE_OWNER.when(acceptedBy.equals(agreed.owner()));
        DUE_BEFORE_AGREED.when(due.isBefore(Days.of(agreed.at(), agreed.zone())));
        return due.equals(open.due())
            ? List.of()
            : List.of(new ActionItemRenegotiated(programme, relationship, actionItem, due, acceptedBy,
                ActionItem.after(open, at)));
    }
}
