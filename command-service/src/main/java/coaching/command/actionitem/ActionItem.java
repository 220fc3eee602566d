package coaching.command.actionitem;

import coaching.chronology.ActionItemTimeline;
import coaching.chronology.ActionItemTimeline.State;
import coaching.chronology.ActionItemTimeline.Step;
import coaching.command.dates.Order;
import coaching.command.history.Days;
import coaching.command.history.IdUse;
import coaching.command.history.Lifecycle;
import coaching.command.kernel.Rejected;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.EffectiveAt;
import coaching.events.id.ActionItemId;
import coaching.events.id.RelationshipId;

import static coaching.command.actionitem.ActionItemRefusal.ALREADY_COMPLETED;
import static coaching.command.actionitem.ActionItemRefusal.ALREADY_DROPPED;
import static coaching.command.actionitem.ActionItemRefusal.BEFORE_THE_AGREEMENT;
import static coaching.command.actionitem.ActionItemRefusal.BEFORE_THE_COMPLETION;
import static coaching.command.actionitem.ActionItemRefusal.BEFORE_THE_LAST_STEP;
import static coaching.command.actionitem.ActionItemRefusal.DECLINED_BEFORE;
import static coaching.command.actionitem.ActionItemRefusal.DUE_BEFORE_AGREED;
import static coaching.command.actionitem.ActionItemRefusal.NOT_AGREED_YET;
import static coaching.command.actionitem.ActionItemRefusal.NOT_COMPLETED;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_ACTION_ITEM;
import static java.util.Objects.requireNonNull;

/// What the past of one action item adds up to, and of the relationship it belongs to.
record ActionItem(Lifecycle lifecycle, IdUse use, ActionItemTimeline<Fact> timeline) {

    static ActionItem of(RelationshipId relationship, ActionItemId item, Past past) {
        return new ActionItem(past.of(Lifecycle.of(relationship)), past.of(IdUse.of(ActionItemEvent.class, item)),
            past.of(Boundary.ofStanding(ActionItemEvent.class, ActionItemTimeline::of, relationship, item)));
    }

    /// The owner's word, of an item that was agreed.
    ActionItemAgreed agreed() {
        return (ActionItemAgreed) requireNonNull(timeline.agreed()).event();
    }

    /// The last step of an item that is still to be done, in a relationship that is not closed.
    Step<Fact> requireOpen() {
        return require(State.OPEN);
    }

    Step<Fact> requireDone() {
        return require(State.COMPLETED);
    }

    private Step<Fact> require(State wanted) {
        lifecycle.requireOpen();
        if (timeline.state() == wanted) {
            return requireNonNull(timeline.last());
        }
        throw new Rejected(switch (timeline.state()) {
            case UNKNOWN -> UNKNOWN_ACTION_ITEM;
            case PROPOSED -> NOT_AGREED_YET;
            case DECLINED -> DECLINED_BEFORE;
            case OPEN -> NOT_COMPLETED;
            case COMPLETED -> ALREADY_COMPLETED;
            case DROPPED -> ALREADY_DROPPED;
        });
    }

    /// The owner's yes to what was proposed.
    ///
    /// @throws Rejected if it was due before that
    static ActionItemAgreed yes(ActionItemProposed terms, EffectiveAt at) {
        DUE_BEFORE_AGREED.when(terms.due().isBefore(Days.of(at, terms.zone())));
        return agreed(terms, at);
    }

    static ActionItemAgreed agreed(ActionItemProposed terms, EffectiveAt at) {
        return new ActionItemAgreed(terms.programme(), terms.relationship(), terms.actionItem(), terms.owner(),
            terms.due(), terms.zone(), terms.session(), terms.goal(), at);
    }

    /// The time of a step that follows the last one.
    ///
    /// @throws Rejected if it would sort before that
    static EffectiveAt after(Step<Fact> last, EffectiveAt at) {
        return Order.after(last.fact(), at, switch ((ActionItemEvent) last.fact().event()) {
            case ActionItemAgreed _ -> BEFORE_THE_AGREEMENT;
            case ActionItemEvent.ActionItemCompleted _ -> BEFORE_THE_COMPLETION;
            case ActionItemProposed _, ActionItemEvent.ActionItemDeclined _ -> BEFORE_THE_LAST_STEP;
            case ActionItemEvent.ActionItemRenegotiated _, ActionItemEvent.ActionItemReopened _ -> BEFORE_THE_LAST_STEP;
            case ActionItemEvent.ActionItemDropped _, ActionItemEvent.ActionItemReviewed _ -> BEFORE_THE_LAST_STEP;
        });
    }
}
