package coaching.analytics.replay;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Session;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemId;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EventId;
import coaching.events.Evidence;
import coaching.events.GoalEvent;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipFact;
import coaching.events.SessionEvent;
import coaching.events.SessionId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Comparator.comparingLong;

/// How things stand while a history is played. Only what a fact is about is folded again, with the facts of the
/// relationship itself, which are few: so a step costs little, however long the history is.
final class SoFar {

    private static final String FRAME = "the relationship itself";

    private final KnownHistory whole;
    private final Map<EventId, Object> subjects = new HashMap<>();
    private final Map<Object, List<Fact>> seen = new HashMap<>();
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<ActionItemId, ActionItem> items = new HashMap<>();
    private KnownHistory frame;

    SoFar(KnownHistory whole) {
        this.whole = whole;
        this.frame = whole.only(List.of());
        whole.facts().forEach(fact -> subjects.put(fact.id(), subject(fact.event())));
    }

    void add(Fact fact) {
        var subject = subjects.getOrDefault(fact.id(), FRAME);
        seen.computeIfAbsent(subject, _ -> new ArrayList<>()).add(fact);
        if (subject.equals(FRAME)) {
            var members = frame.participants();
            frame = folded(FRAME);
            if (!members.equals(frame.participants())) {
                seen.keySet().forEach(this::fold);
            }
        } else {
            fold(subject);
        }
    }

    Step.After after(Fact fact) {
        var asOf = AsOf.of(fact.at());
        return new Step.After(frame.lifecycle().state(asOf),
            frame.cadence().pauses().since(asOf.dayIn(fact.at().zone())) >= 0,
            (int) sessions.values().stream().filter(session -> session.heldBy(asOf)).count(),
            (int) items.values().stream().filter(item -> item.state(asOf) == ActionItem.State.OPEN).count(),
            evidence(fact));
    }

    private Optional<Evidence> evidence(Fact fact) {
        return fact.event() instanceof SessionEvent about
            ? Optional.ofNullable(sessions.get(about.session())).map(Session::evidence)
            : Optional.empty();
    }

    private void fold(Object subject) {
        switch (subject) {
            case SessionId id -> {
                sessions.remove(id);
                folded(id).sessions().forEach(session -> sessions.put(session.id(), session));
            }
            case ActionItemId id -> {
                items.remove(id);
                folded(id).actionItems().forEach(item -> items.put(item.id(), item));
            }
            default -> {} // goals and the frame leave no trace among sessions and items
        }
    }

    private KnownHistory folded(Object subject) {
        var facts = Stream.of(FRAME, subject).distinct().flatMap(it -> seen.getOrDefault(it, List.of()).stream());
        return whole.only(facts.sorted(comparingLong(Fact::position)).toList());
    }

    /// A correction is about what the corrected fact is about, be that a correction itself; those come later in the
    /// log than what they correct.
    private Object subject(RelationshipFact event) {
        return switch (event) {
            case RelationshipEvent _ -> FRAME;
            case SessionEvent it -> it.session();
            case ActionItemEvent it -> it.actionItem();
            case GoalEvent it -> it.goal();
            case FactCorrected it -> subjects.getOrDefault(it.supersedes(), FRAME);
        };
    }
}
