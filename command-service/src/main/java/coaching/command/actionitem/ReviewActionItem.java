package coaching.command.actionitem;

import coaching.command.dates.Order;
import coaching.command.history.HeldMeeting;
import coaching.command.history.Meeting;
import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Past;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.EffectiveAt;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import java.util.List;

import static coaching.command.actionitem.ActionItemRefusal.BEFORE_THE_AGREEMENT;
import static coaching.command.actionitem.ActionItemRefusal.SESSION_NOT_STARTED;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_SESSION;
import static java.util.Objects.requireNonNull;

/// An open promise was looked at in a session of the same relationship. Once a session is enough.
record ReviewActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, SessionId session,
                        ParticipantId by,
                        EffectiveAt at) implements RelationshipBound<ReviewActionItem.Context, ActionItemEvent> {

    record Context(ActionItem item, Meeting meeting) {}

    @Override
    public Context source(Past past) {
        return new Context(ActionItem.of(relationship, actionItem, past), past.of(Meeting.of(relationship, session)));
    }

    @Override
    public List<ActionItemEvent> decide(Context context) {
        var item = context.item();
        item.requireOpen();
        var when = Order.after(requireNonNull(item.timeline().agreed()), sinceStart(context.meeting()),
            BEFORE_THE_AGREEMENT);
        return reviewedBefore(item)
            ? List.of()
            : List.of(new ActionItemReviewed(programme, relationship, actionItem, session, by, when));
    }

    private boolean reviewedBefore(ActionItem item) {
        return item.timeline().reviews().stream()
            .anyMatch(fact -> ((ActionItemReviewed) fact.event()).session().equals(session));
    }

    /// It need not be recorded as held yet: members review while they meet.
    private EffectiveAt sinceStart(Meeting meeting) {
        UNKNOWN_SESSION.when(meeting.unknown());
        HeldMeeting.requireNotCancelled(meeting, session);
        return meeting.sinceStart(at, SESSION_NOT_STARTED);
    }
}
