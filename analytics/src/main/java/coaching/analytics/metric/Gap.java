package coaching.analytics.metric;

/// The days from one session to the next, or to the end of counting.
///
/// @param active days of it that were not paused
/// @param covered active days of it on which the next session was not overdue
/// @param open no session has ended it
record Gap(int start, int end, int active, int covered, boolean open) {

    boolean onTime() {
        return covered == active;
    }
}
