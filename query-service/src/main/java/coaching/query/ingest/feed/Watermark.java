package coaching.query.ingest.feed;

import java.util.BitSet;

/// Up to which position everything has come. Positions have no gaps, so a hole is something still missing.
final class Watermark {

    private static final int KEPT = 1 << 16;

    private final BitSet seen = new BitSet();
    private long base;
    private int complete;

    /// @param completeTo nothing up to here is missing
    Watermark(long completeTo) {
        base = completeTo;
    }

    void add(long position) {
        var index = position - base - 1;
        if (index < complete) {
            return;
        }
        seen.set(Math.toIntExact(index));
        complete = seen.nextClearBit(complete);
        if (complete > KEPT) {
            forgetComplete();
        }
    }

    long completeTo() {
        return base + complete;
    }

    private void forgetComplete() {
        var rest = seen.get(complete, seen.length());
        base += complete;
        complete = 0;
        seen.clear();
        seen.or(rest);
    }
}
