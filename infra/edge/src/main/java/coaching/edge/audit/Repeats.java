package coaching.edge.audit;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes so many refusals of one kind and address a minute and counts the others: nobody can push what they did before out of the log
/// by being refused often.
final class Repeats {

    static final int WRITTEN_A_MINUTE = 60;
    static final long NOT_WRITTEN = -1;
    private static final int MOST = 10_000;
    private static final long MINUTE_MILLIS = 60_000;

    private final InstantSource clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    private record Seen(long minute, int written, long unwritten) {}

    Repeats(InstantSource clock) {
        this.clock = clock;
    }

    /// How many like this one were not written before it, or [#NOT_WRITTEN].
    synchronized long before(String kind) {
        var minute = clock.millis() / MINUTE_MILLIS;
        var last = seen.getOrDefault(kind, new Seen(minute, 0, 0));
        var written = last.minute == minute ? last.written : 0;
        if (written >= WRITTEN_A_MINUTE) {
            seen.put(kind, new Seen(minute, written, last.unwritten + 1));
            return NOT_WRITTEN;
        }
        seen.put(kind, new Seen(minute, written + 1, 0));
        return last.unwritten;
    }
}
