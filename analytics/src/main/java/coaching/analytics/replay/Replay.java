package coaching.analytics.replay;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Session;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EventId;
import coaching.events.Evidence;
import coaching.events.SessionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plays a relationship's facts in the order in which they were said to have happened. A corrected fact stands until
/// its correction comes by; the state after each step is folded by the same code that numbers are.
public final class Replay {

    public static List<Step> of(KnownHistory history) {
        var order = history.facts().stream().sorted(comparing((Fact fact) -> fact.earliest())
            .thenComparing(comparingLong(Fact::position))).toList();
        var supersededBy = supersessions(history);
        var seen = new HashSet<EventId>();
        var steps = new ArrayList<Step>(order.size());
        for (var fact : order) {
            seen.add(fact.id());
            steps.add(new Step(fact, Sentence.of(fact.event(), history.lifecycle().members()),
                Optional.ofNullable(supersededBy.get(fact.id())), after(fact, history.only(seen))));
        }
        return steps;
    }

    private static Map<EventId, EventId> supersessions(KnownHistory history) {
        var supersededBy = new HashMap<EventId, EventId>();
        for (var fact : history.facts()) {
            if (fact.event() instanceof FactCorrected correction) {
                supersededBy.put(correction.supersedes(), fact.id());
            }
        }
        return supersededBy;
    }

    private static Step.After after(Fact fact, KnownHistory soFar) {
        var asOf = AsOf.of(fact.at());
        return new Step.After(soFar.lifecycle().state(asOf),
            soFar.cadence().pauses().since(asOf.dayIn(fact.at().zone())) >= 0,
            (int) soFar.sessions().stream().filter(session -> session.heldBy(asOf)).count(),
            (int) soFar.actionItems().stream().filter(item -> item.state(asOf) == ActionItem.State.OPEN).count(),
            evidence(fact, soFar));
    }

    private static Optional<Evidence> evidence(Fact fact, KnownHistory soFar) {
        return fact.event() instanceof SessionEvent about
            ? soFar.sessions().stream().filter(it -> it.id().equals(about.session())).map(Session::evidence).findFirst()
            : Optional.empty();
    }

    private Replay() {}
}
