package coaching.analytics.replay;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.chronology.Chronology;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.id.EventId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Plays a relationship's facts in the order in which they were said to have happened: that of the chronology, each at
/// the time it names. A corrected fact stands until its correction comes by; the state after each step is folded by
/// the same code that numbers are.
public final class Replay {

    public static List<Step> of(KnownHistory history) {
        var order = order(history);
        var supersededBy = supersessions(history);
        var odd = history.oddities().stream().map(Fact::id).collect(toUnmodifiableSet());
        var apart = history.apart().stream().map(Fact::id).collect(toUnmodifiableSet());
        var sentence = new Sentence(history);
        var replay = new IncrementalReplay(history);
        var steps = new ArrayList<Step>(order.size());
        for (var fact : order) {
            if (!apart.contains(fact.id())) {
                replay.add(fact);
            }
            steps.add(new Step(fact, sentence.of(fact), Optional.ofNullable(supersededBy.get(fact.id())),
                odd.contains(fact.id()), replay.after(fact)));
        }
        return steps;
    }

    /// Who looked, or noted something down, moves no day that others named.
    private static List<Fact> order(KnownHistory history) {
        return Stream.concat(Chronology.asTold(history.facts()).stream(), history.apart().stream())
            .sorted(comparing(Fact::key).thenComparingLong(Fact::position)).toList();
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
