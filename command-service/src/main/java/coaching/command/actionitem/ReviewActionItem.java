package coaching.command.actionitem;

import coaching.command.history.Meeting;
import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.ActionItemId;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.events.SessionId;

import java.util.List;

import static coaching.command.actionitem.ActionItemRefusal.SESSION_CANCELLED;
import static coaching.command.actionitem.ActionItemRefusal.SESSION_NOT_STARTED;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_SESSION;

/// An open promise was looked at in a session of the same relationship. Once a session is enough.
record ReviewActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, SessionId session,
                        ParticipantId by,
                        EffectiveAt at) implements Command<ReviewActionItem.Context, ActionItemEvent> {

    record Context(ActionItem item, Meeting meeting) {}

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship, by);
    }

    @Override
    public Context source(Past past) {
        return new Context(ActionItem.of(relationship, actionItem, past), past.of(Meeting.of(relationship, session)));
    }

    @Override
    public List<ActionItemEvent> decide(Context context) {
        context.item().lifecycle().requireOpen();
        var open = context.item().promise().requireOpen(at);
        requireSession(context.meeting());
        return open.reviewedAt().contains(session)
            ? List.of()
            : List.of(new ActionItemReviewed(programme, relationship, actionItem, session, by, at));
    }

    /// It need not be recorded as held yet: members review while they meet.
    private void requireSession(Meeting meeting) {
        UNKNOWN_SESSION.when(meeting.unknown());
        SESSION_CANCELLED.when(meeting.cancelled());
        SESSION_NOT_STARTED.when(meeting.startsAfter(at));
    }
}
