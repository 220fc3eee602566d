package coaching.eventstore;

import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.StoredEvent;
import coaching.eventstore.log.EventLog;

import java.util.List;

/// Reads on from where it stopped, for Axon's endless streams. Remembers how far it looked, so that events which match nothing
/// are looked at once.
final class LiveEvents {

    private final EventLog log;
    private final List<Criterion> criteria;
    private long at;

    LiveEvents(EventLog log, List<Criterion> criteria, long after) {
        this.log = log;
        this.criteria = criteria;
        this.at = after;
    }

    /// The next matching events; none when the end is reached.
    List<StoredEvent> more() {
        while (true) {
            var page = log.read(at, EventLog.PAGE);
            if (page.isEmpty()) {
                return page;
            }
            at = page.getLast().position();
            var matching = page.stream().filter(event -> event.matchesAny(criteria)).toList();
            if (!matching.isEmpty()) {
                return matching;
            }
        }
    }
}
