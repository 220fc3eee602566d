package coaching.command.actionitem;

import coaching.chronology.ActionItemTimeline.State;
import coaching.command.history.Days;
import coaching.command.history.Meeting;
import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Actor;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.id.ActionItemId;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import static coaching.command.actionitem.ActionItemRefusal.ALREADY_AGREED;
import static coaching.command.actionitem.ActionItemRefusal.DECLINED_BEFORE;
import static coaching.command.actionitem.ActionItemRefusal.DUE_BEFORE_AGREED;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_GOAL;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_SESSION;
import static java.util.Objects.requireNonNull;

/// Takes down a promise of one member, coach or coachee. The owner's own word is a promise at once; what anybody else
/// takes down for the owner waits for the owner's yes. Its due date is kept for ever. The same promise again changes
/// nothing.
///
/// @param zone where the due date ends
/// @param session the session that yielded it, if one did
/// @param goal the goal it builds, if it builds one
record AgreeActionItem(ProgrammeId programme, RelationshipId relationship, ActionItemId actionItem, ParticipantId owner,
                       LocalDate due, ZoneId zone, @Nullable SessionId session, @Nullable GoalId goal,
                       EffectiveAt at) implements RelationshipBound<AgreeActionItem.Context, ActionItemEvent> {

    /// @param by the member who sends this; absent when no member does
    record Context(ActionItem item, @Nullable ParticipantId by, boolean sessionKnown, boolean goalKnown) {}

    /// As the owner says it.
    @Override
    public Context source(Past past) {
        return source(past, owner);
    }

    @Override
    public Context source(Past past, Actor actor) {
        return source(past, actor.role() == Role.PARTICIPANT ? ParticipantId.of(actor.id()) : null);
    }

    private Context source(Past past, @Nullable ParticipantId by) {
        return new Context(ActionItem.of(relationship, actionItem, past), by,
            session == null || known(session, past), goal == null || known(goal, past));
    }

    @Override
    public List<ActionItemEvent> decide(Context context) {
        var item = context.item();
        item.lifecycle().requireOpen();
        item.use().requireOnlyIn(relationship);
        if (item.timeline().state() != State.UNKNOWN) {
            return again(item, context.by());
        }
        UNKNOWN_SESSION.when(!context.sessionKnown());
        UNKNOWN_GOAL.when(!context.goalKnown());
        item.lifecycle().requireOwner(owner);
        item.lifecycle().requireActiveBy(at, "at");
        DUE_BEFORE_AGREED.when(due.isBefore(Days.of(at, zone)));
        return List.of(owner.equals(context.by()) ? agreed(at) : proposed(context.by(), at));
    }

    /// To repeat the very terms one was proposed is to agree to them.
    private List<ActionItemEvent> again(ActionItem item, @Nullable ParticipantId by) {
        var last = requireNonNull(item.timeline().last());
        DECLINED_BEFORE.when(item.timeline().state() == State.DECLINED);
        var same = switch (item.timeline().state()) {
            case OPEN -> item.agreed().equals(agreed(item.agreed().at()));
            case PROPOSED -> ActionItem.agreed((ActionItemProposed) last.fact().event(), at).equals(agreed(at));
            case UNKNOWN, DECLINED, COMPLETED, DROPPED -> false;
        };
        ALREADY_AGREED.when(!same);
        return item.timeline().state() == State.PROPOSED && owner.equals(by)
            ? List.of(ActionItem.yes((ActionItemProposed) last.fact().event(), ActionItem.after(last, at)))
            : List.of();
    }

    private ActionItemAgreed agreed(EffectiveAt when) {
        return new ActionItemAgreed(programme, relationship, actionItem, owner, due, zone, session, goal, when);
    }

    private ActionItemProposed proposed(@Nullable ParticipantId by, EffectiveAt when) {
        return new ActionItemProposed(programme, relationship, actionItem, owner, due, zone, session, goal, by, when);
    }

    private boolean known(SessionId origin, Past past) {
        return !past.of(Meeting.of(relationship, origin)).unknown();
    }

    private boolean known(GoalId origin, Past past) {
        return past.of(Boundary.of(GoalSet.class, false, (_, _) -> true, relationship, origin));
    }
}
