package coaching.query.relationship;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Session;
import coaching.analytics.meetings.HeldSessions;
import coaching.analytics.metric.Question;
import coaching.chronology.ActionItemTimeline;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.RelationshipFact;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One promise.
///
/// @param agreedOn absent while its owner has not said yes
/// @param carriedOver sessions held since it was agreed, while it is open
record Item(ActionItemId actionItem, ParticipantId owner, State state, @Nullable LocalDate agreedOn,
            LocalDate originalDue, LocalDate due, @Nullable LocalDate completedOn, int renegotiated, int reopened,
            int carriedOver, boolean overdue) {

    enum State {
        /// It waits for its owner's yes.
        PROPOSED,
        OPEN,
        COMPLETED,
        DROPPED,
        /// It was open when the relationship was closed.
        UNFINISHED;

        static State of(ActionItem.State state, boolean over) {
            return switch (state) {
                case OPEN -> over ? UNFINISHED : OPEN;
                case COMPLETED -> COMPLETED;
                case DROPPED -> DROPPED;
            };
        }
    }

    static List<Item> of(KnownHistory history, Question question) {
        var asOf = question.asOf();
        var over = history.lifecycle().state(asOf) == Lifecycle.State.CLOSED;
        var sessions = HeldSessions.of(history, question).counted();
        var agreed = history.actionItems().stream().filter(item -> item.agreedBy(asOf))
            .map(item -> of(item, asOf, over, sessions));
        var proposed = over ? Stream.<Item>empty()
            : history.promises().values().stream().flatMap(it -> proposed(it, asOf).stream());
        return Stream.concat(agreed, proposed).toList();
    }

    private static Optional<Item> proposed(ActionItemTimeline<Fact> timeline, AsOf asOf) {
        var step = timeline.asOf(asOf.last());
        var proposed = timeline.proposed();
        return step == null || proposed == null || step.state() != ActionItemTimeline.State.PROPOSED
            ? Optional.empty()
            : Optional.of(of((ActionItemProposed) proposed.event()));
    }

    private static Item of(ActionItemProposed waiting) {
        return new Item(waiting.actionItem(), waiting.owner(), State.PROPOSED, null, waiting.due(), waiting.due(), null,
            0, 0, 0, false);
    }

    private static Item of(ActionItem item, AsOf asOf, boolean over, List<Session> sessions) {
        var state = State.of(item.state(asOf), over);
        var open = state == State.OPEN;
        var due = item.currentDue(asOf);
        return new Item(item.id(), item.terms().owner(), state, item.agreed().at().date(), item.originalDue(), due,
            state == State.COMPLETED ? completedOn(item, asOf) : null,
            count(item, asOf, ActionItemRenegotiated.class), count(item, asOf, ActionItemReopened.class),
            open ? item.carriedOver(sessions) : 0, open && item.over(due, asOf));
    }

    private static @Nullable LocalDate completedOn(ActionItem item, AsOf asOf) {
        return later(item, asOf, ActionItemCompleted.class).reduce((_, last) -> last).map(fact -> fact.at().date())
            .orElse(null);
    }

    private static int count(ActionItem item, AsOf asOf, Class<? extends RelationshipFact> type) {
        return (int) later(item, asOf, type).count();
    }

    private static Stream<Fact> later(ActionItem item, AsOf asOf, Class<? extends RelationshipFact> type) {
        return item.later().stream().filter(fact -> type.isInstance(fact.event()) && asOf.reached(fact.earliest()));
    }
}
