package coaching.command.engine;

import coaching.command.past.Fact;
import org.axonframework.messaging.eventstreaming.EventCriteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was found in boundaries as wide as a programme. Each event of a programme carries its tag, so to look through
/// all of them for the few that matter would cost every decision more than the one before. The log only grows: what
/// was found up to a position stays, and only what came after it has to be looked through. Where much matters,
/// nothing is remembered.
final class BoundaryCache {

    private static final int MOST = 1_000;
    private static final int FEW = 200;

    private final Map<EventCriteria, Known> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EventCriteria, Known> eldest) {
            return size() > MOST;
        }
    };

    /// @param upTo every fact up to here is among them
    record Known(long upTo, List<Fact> facts) {

        static final Known NOTHING = new Known(0, List.of());

        Known {
            facts = List.copyOf(facts);
        }

        /// @param later may begin before `upTo`
        List<Fact> and(List<Fact> later) {
            if (later.isEmpty()) {
                return facts;
            }
            var ids = facts.stream().map(Fact::id).collect(Collectors.toSet());
            var all = new ArrayList<>(facts);
            later.stream().filter(fact -> !ids.contains(fact.id())).forEach(all::add);
            return all;
        }
    }

    synchronized Known of(EventCriteria criteria) {
        return known.getOrDefault(criteria, Known.NOTHING);
    }

    synchronized void keep(EventCriteria criteria, Known more) {
        if (more.facts().size() > FEW) {
            known.remove(criteria);
        } else {
            known.merge(criteria, more, (one, other) -> one.upTo() > other.upTo() ? one : other);
        }
    }
}
