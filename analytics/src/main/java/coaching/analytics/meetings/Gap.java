package coaching.analytics.meetings;

/// The days from one session to the next, or to the end of counting.
///
/// @param start day of the session it begins with
/// @param end day of the session it ends with, of as-of, or of the closing
/// @param active days of it that were not paused
/// @param covered active days of it on which the next session was not overdue
/// @param agreed whether a protocol was in force when it began
public record Gap(int start, int end, int active, int covered, boolean agreed, EndedBy endedBy) {

    /// What it ended with. The open gap ends with as-of.
    public enum EndedBy { SESSION, AS_OF, COMPLETION, EARLY_END }

    /// Whether there is anything to judge, and something to judge it by.
    public boolean judged() {
        return active > 0 && agreed;
    }

    /// Within what was agreed, if anything was.
    public boolean onTime() {
        return covered == active;
    }

    /// Over what was agreed.
    public boolean late() {
        return judged() && !onTime();
    }
}
