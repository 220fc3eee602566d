package coaching.command.history;

import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Moment;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

import static coaching.command.history.HistoryRefusal.MINUTES_OUT_OF_RANGE;

/// The time a session takes.
///
/// @param minutes absent when nobody wrote the length down: then only its start is taken
public record Span(EffectiveAt start, @Nullable Integer minutes) {

    private static final int LONGEST_MINUTES = 24 * 60;

    public static void requireMinutes(@Nullable Integer minutes) {
        MINUTES_OUT_OF_RANGE.when(minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES));
    }

    /// Two sessions on one day overlap as soon as one of them has no time: nobody could tell them apart.
    public boolean overlaps(Span other) {
        var timed = start instanceof Moment && other.start instanceof Moment;
        return timed ? meets(other) : start.date().equals(other.start.date());
    }

    private boolean meets(Span other) {
        var mine = start.earliest();
        var theirs = other.start.earliest();
        return mine.equals(theirs) || (mine.isBefore(other.end()) && theirs.isBefore(end()));
    }

    private Instant end() {
        return start.earliest().plus(Duration.ofMinutes(minutes == null ? 0 : minutes));
    }
}
