package coaching.analytics.metric;

/// Which of the days before as-of a question looks at: the last so many, or all.
///
/// A span of days, half-open like every other: it begins after the day `days` before as-of.
public record Window(int days) {

    public static final Window ALL = new Window(Integer.MAX_VALUE);

    /// What is looked at when nothing else is asked: long enough for a rhythm, short enough to be about today.
    public static final Window USUAL = new Window(90);

    public Window {
        if (days < 1) {
            throw new IllegalArgumentException("a window of " + days + " days");
        }
    }

    /// Whether everything up to as-of is in it.
    public boolean all() {
        return days == Integer.MAX_VALUE;
    }

    /// The day it begins, seen from the day of as-of.
    public int from(int today) {
        return all() ? Integer.MIN_VALUE : today - days;
    }

    /// Whether something on that day is in it.
    public boolean contains(int day, int today) {
        return day > from(today) && day <= today;
    }
}
