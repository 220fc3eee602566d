package coaching.analytics.metric;

/// The days from one session to the next, or to the end of counting.
///
/// @param active days of it that were not paused
/// @param covered active days of it on which the next session was not overdue
record Gap(int start, int end, int active, int covered, EndedBy endedBy) {

    /// What it ended with. The open gap ends with as-of.
    enum EndedBy { SESSION, AS_OF, COMPLETION, EARLY_END }

    boolean onTime() {
        return covered == active;
    }
}
