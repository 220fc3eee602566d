package coaching.query.ingest.operations;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How often something was tried in vain since it last got on, and how long to wait before the next time.
///
/// @param failed in a row
/// @param gotTo how far it had come when it last failed
/// @param problem of the last one
public record Attempts(int failed, long gotTo, @Nullable String problem) {

    static final Attempts NONE = new Attempts(0, -1, null);
    static final int MOST = 20;
    private static final int DOUBLED = 6;

    /// @param progress how far it came this time: if further than before, it counts anew
    Attempts failed(long progress, String why) {
        return new Attempts(progress > gotTo ? 1 : failed + 1, Math.max(progress, gotTo), why);
    }

    boolean areOver() {
        return failed >= MOST;
    }

    /// Twice as long each time, up to a limit.
    Duration pause(Duration first) {
        return first.multipliedBy(1L << Math.clamp(failed - 1L, 0, DOUBLED));
    }
}
