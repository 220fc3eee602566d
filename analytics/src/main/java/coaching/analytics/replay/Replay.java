package coaching.analytics.replay;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.chronology.Chronology;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EventId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Plays a relationship's facts in the order in which they were said to have happened: that of the chronology, each at
/// the time it names. A corrected fact stands until
/// its correction comes by; the state after each step is folded by the same code that numbers are.
public final class Replay {

    public static List<Step> of(KnownHistory history) {
        var order = Chronology.asTold(history.facts());
        var supersededBy = supersessions(history);
        var odd = history.oddities().stream().map(Fact::id).collect(toUnmodifiableSet());
        var sentence = new Sentence(history);
        var soFar = new SoFar(history);
        var steps = new ArrayList<Step>(order.size());
        for (var fact : order) {
            soFar.add(fact);
            steps.add(new Step(fact, sentence.of(fact), Optional.ofNullable(supersededBy.get(fact.id())),
                odd.contains(fact.id()), soFar.after(fact)));
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
