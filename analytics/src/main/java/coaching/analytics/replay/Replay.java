package coaching.analytics.replay;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EventId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

/// Plays a relationship's facts in the order in which they were said to have happened. A corrected fact stands until
/// its correction comes by; the state after each step is folded by the same code that numbers are.
public final class Replay {

    public static List<Step> of(KnownHistory history) {
        var order = history.facts().stream().sorted(comparing((Fact fact) -> fact.earliest())
            .thenComparing(comparingLong(Fact::position))).toList();
        var supersededBy = supersessions(history);
        var facts = order.stream().collect(toUnmodifiableMap(Fact::id, identity()));
        var sentence = new Sentence(history.lifecycle().members(), facts);
        var soFar = new SoFar(history);
        var steps = new ArrayList<Step>(order.size());
        for (var fact : order) {
            soFar.add(fact);
            steps.add(new Step(fact, sentence.of(fact.event()), Optional.ofNullable(supersededBy.get(fact.id())),
                soFar.after(fact)));
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

    private Replay() {}
}
