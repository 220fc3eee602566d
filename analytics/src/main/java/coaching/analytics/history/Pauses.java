package coaching.analytics.history;

import java.util.Arrays;

/// When a relationship rested. Disjoint half-open spans of days, in order; a pause nobody ended is open.
public final class Pauses {

    static final int OPEN = Integer.MAX_VALUE;
    static final Pauses NONE = new Pauses(new int[0], new int[0]);

    private final int[] from;
    private final int[] to;

    private Pauses(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    /// The pauses with one more at their end.
    Pauses begun(int day) {
        if (open()) {
            return this;
        }
        return new Pauses(with(from, day), with(to, OPEN));
    }

    Pauses ended(int day) {
        if (!open()) {
            return this;
        }
        var ends = to.clone();
        ends[ends.length - 1] = day;
        return new Pauses(from, ends);
    }

    /// Days from one day to another that were not paused.
    public int activeDays(int first, int end) {
        var days = Math.max(0, end - first);
        for (int i = 0; i < from.length; i++) {
            days -= Math.max(0, Math.min(end, to[i]) - Math.max(first, from[i]));
        }
        return days;
    }

    public int count() {
        return from.length;
    }

    /// First day of the pause that `day` lies in, or -1.
    public int since(int day) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] <= day && day < to[i]) {
                return from[i];
            }
        }
        return -1;
    }

    private boolean open() {
        return to.length > 0 && to[to.length - 1] == OPEN;
    }

    private static int[] with(int[] days, int day) {
        var longer = Arrays.copyOf(days, days.length + 1);
        longer[days.length] = day;
        return longer;
    }
}
