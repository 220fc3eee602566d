package coaching.command.actionitem;

import coaching.command.history.Days;
import coaching.command.history.Meeting;
import coaching.command.kernel.Boundary;
import coaching.command.kernel.Command;
import coaching.command.kernel.Past;
import coaching.command.kernel.Scope;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemId;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalId;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import static coaching.command.actionitem.ActionItemRefusal.ALREADY_AGREED;
import static coaching.command.actionitem.ActionItemRefusal.DUE_BEFORE_AGREED;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_GOAL;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_SESSION;

/// Takes down a promise of one member, coach or coachee. Its due date is kept for ever. The same promise again
/// changes nothing.
///
/// @param zone where the due date ends
/// @param session the session that yielded it, if one did
/// @param goal the goal it builds, if it builds one
record AgreeActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, ParticipantId owner,
                       LocalDate due, ZoneId zone, @Nullable SessionId session, @Nullable GoalId goal,
                       EffectiveAt at) implements Command<AgreeActionItem.Context, ActionItemEvent> {

    record Context(ActionItem item, boolean sessionKnown, boolean goalKnown) {}

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    @Override
    public Context source(Past past) {
        return new Context(ActionItem.of(relationship, actionItem, past), session == null || known(session, past),
            goal == null || known(goal, past));
    }

    @Override
    public List<ActionItemEvent> decide(Context context) {
        var item = context.item();
        item.lifecycle().requireOpen();
        item.use().requireOnlyIn(relationship);
        if (!(item.promise() instanceof Promise.None)) {
            ALREADY_AGREED.when(!(item.promise() instanceof Promise.Open(var agreed, _, _) && same(agreed)));
            return List.of();
        }
        UNKNOWN_SESSION.when(!context.sessionKnown());
        UNKNOWN_GOAL.when(!context.goalKnown());
        item.lifecycle().requireOwner(owner);
        item.lifecycle().requireActiveBy(at, "at");
        DUE_BEFORE_AGREED.when(due.isBefore(Days.of(at, zone)));
        return List.of(event(at));
    }

    private boolean same(ActionItemAgreed agreed) {
        return agreed.equals(event(agreed.at()));
    }

    private ActionItemAgreed event(EffectiveAt when) {
        return new ActionItemAgreed(programme, relationship, actionItem, owner, due, zone, session, goal, when);
    }

    private boolean known(SessionId origin, Past past) {
        return !past.of(Meeting.of(relationship, origin)).unknown();
    }

    private boolean known(GoalId origin, Past past) {
        return past.of(Boundary.of(GoalSet.class, false, (_, _) -> true, relationship, origin));
    }
}
