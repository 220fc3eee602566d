package coaching.query.ingest.feed;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Up to which position everything has come, and what has come beyond. Positions have no gaps, so a gap is something
/// still missing. A position may be any number, since anybody may have written it.
final class Watermark {

    private static final int CHUNK = 1 << 16;

    private final Map<Long, BitSet> beyond = new HashMap<>();
    private long complete;
    private long highest;
    private long ahead;

    /// @param completeTo nothing up to here is missing
    Watermark(long completeTo) {
        complete = completeTo;
        highest = completeTo;
    }

    void add(long position) {
        if (has(position)) {
            return;
        }
        highest = Math.max(highest, position);
        if (position == complete + 1 && ahead == 0) {
            complete = position;
            return;
        }
        beyond.computeIfAbsent(position / CHUNK, _ -> new BitSet()).set(bit(position));
        ahead++;
        advance();
    }

    boolean has(long position) {
        if (position <= complete) {
            return true;
        }
        var chunk = beyond.get(position / CHUNK);
        return chunk != null && chunk.get(bit(position));
    }

    long completeTo() {
        return complete;
    }

    /// Positions that have not come although later ones have.
    long missing() {
        return highest - complete - ahead;
    }

    private void advance() {
        while (ahead > 0) {
            var chunk = beyond.get((complete + 1) / CHUNK);
            var from = bit(complete + 1);
            var reached = chunk == null ? from : chunk.nextClearBit(from);
            if (reached == from) {
                return;
            }
            ahead -= reached - from;
            complete += reached - from;
            if (reached == CHUNK) {
                beyond.remove(complete / CHUNK);
            }
        }
        beyond.clear();
    }

    private static int bit(long position) {
        return Math.toIntExact(position % CHUNK);
    }
}
