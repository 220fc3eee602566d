package coaching.edge.time;

import org.jspecify.annotations.Nullable;

/// A text that is no time, or none that can be meant.
public final class UnusableTime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean outOfRange;

    private UnusableTime(boolean outOfRange, @Nullable Throwable cause) {
        super(outOfRange ? "out of range" : "malformed", cause, false, false);
        this.outOfRange = outOfRange;
    }

    static UnusableTime malformed(Throwable cause) {
        return new UnusableTime(false, cause);
    }

    static UnusableTime outOfRange() {
        return new UnusableTime(true, null);
    }

    /// It is a time, but not between [TimeText#FIRST] and [TimeText#LAST].
    public boolean isOutOfRange() {
        return outOfRange;
    }
}
