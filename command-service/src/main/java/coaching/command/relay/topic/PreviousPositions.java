package coaching.command.relay.topic;

import org.axonframework.messaging.eventstreaming.Tag;

import java.util.LinkedHashMap;

/// Remembers where the last event of each key is, and asks the log for those it has not seen or has forgotten.
public final class PreviousPositions {

    private static final int REMEMBERED = 200_000;

    private final RelaySource log;
    private final LinkedHashMap<Tag, Long> last = new LinkedHashMap<>(1_024, 0.75f, true);
    private boolean everything;

    /// @param from where sending starts; from 0 on an unseen key needs no question, it is new
    public PreviousPositions(RelaySource log, long from) {
        this.log = log;
        this.everything = from == 0;
    }

    /// The position before this one with the same key. To be called for every event in order.
    public long advance(Tag key, long position) {
        var known = last.put(key, position);
        forgetOldest();
        if (known != null) {
            return known;
        }
        return everything ? 0 : log.previousOf(key, position);
    }

    private void forgetOldest() {
        if (last.size() > REMEMBERED) {
            var oldest = last.sequencedEntrySet().getFirst().getKey();
            last.remove(oldest);
            everything = false;
        }
    }
}
