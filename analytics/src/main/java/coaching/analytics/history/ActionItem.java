package coaching.analytics.history;

import coaching.chronology.ActionItemTimeline;
import coaching.chronology.ActionItemTimeline.Step;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.id.ActionItemId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One promise as far as it is known, from the owner's word on.
///
/// @param agreed the agreement; its due date is the original one, kept for ever
/// @param originalEnd the last instant of the original due date, where the owner lives
public record ActionItem(ActionItemId id, Fact agreed, ActionItemAgreed terms, Instant originalEnd,
                         ActionItemTimeline<Fact> timeline) {

    /// Empty for what nobody agreed to.
    static Optional<ActionItem> of(ActionItemTimeline<Fact> timeline) {
        var agreed = timeline.agreed();
        if (agreed == null) {
            return Optional.empty();
        }
        var terms = (ActionItemAgreed) agreed.event();
        return Optional.of(new ActionItem(terms.actionItem(), agreed, terms, AsOf.endOf(terms.due(), terms.zone()),
            timeline));
    }

    public enum State { OPEN, COMPLETED, DROPPED }

    public LocalDate originalDue() {
        return terms.due();
    }

    public ZoneId zone() {
        return terms.zone();
    }

    public boolean agreedBy(AsOf asOf) {
        return asOf.reached(agreed.earliest());
    }

    /// The due date as last renegotiated until then.
    public LocalDate currentDue(AsOf asOf) {
        var step = timeline.asOf(asOf.last());
        return step == null ? originalDue() : step.due();
    }

    public State state(AsOf asOf) {
        return stateOf(timeline.asOf(asOf.last()));
    }

    /// Agreed to by then, and neither completed nor dropped.
    public boolean openBy(AsOf asOf) {
        return agreedBy(asOf) && state(asOf) == State.OPEN;
    }

    /// Over how many of these sessions it has been carried: those held on a later day than the agreement.
    public int carriedOver(List<Session> sessions) {
        return (int) sessions.stream().map(Session::held)
            .filter(held -> held != null && held.day() > agreed.day()).count();
    }

    /// Whether it stood completed when `due` ended, at 24:00 in the owner's zone. What is reopened before that and
    /// not completed again was not done by then; what is reopened later was.
    public boolean doneBy(LocalDate due) {
        return stateOf(timeline.asOf(endOf(due))) == State.COMPLETED;
    }

    /// Whether a due date of it is over, as [AsOf#over], worked out once for the original one.
    public boolean over(LocalDate due, AsOf asOf) {
        return asOf.reached(endOf(due));
    }

    private Instant endOf(LocalDate due) {
        return due.equals(terms.due()) ? originalEnd : AsOf.endOf(due, zone());
    }

    /// Whether it was ever completed, reopened since or not.
    public boolean everDone(AsOf asOf) {
        return timeline.steps().stream()
            .anyMatch(it -> it.fact().event() instanceof ActionItemCompleted && asOf.reached(it.fact().earliest()));
    }

    /// What became of it after the agreement, in order.
    public List<Fact> later() {
        return facts().filter(fact -> !(fact.event() instanceof ActionItemProposed)
            && !(fact.event() instanceof ActionItemAgreed)).toList();
    }

    /// Every fact it rests on.
    public Stream<Fact> facts() {
        return Stream.concat(timeline.steps().stream().map(Step::fact), timeline.reviews().stream());
    }

    private static State stateOf(@Nullable Step<Fact> step) {
        return step == null ? State.OPEN : switch (step.state()) {
            case UNKNOWN, PROPOSED, DECLINED, OPEN -> State.OPEN;
            case COMPLETED -> State.COMPLETED;
            case DROPPED -> State.DROPPED;
        };
    }
}
