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
    private static final Duration ALIKE = Duration.ofHours(2);

    public static void requireMinutes(@Nullable Integer minutes) {
        MINUTES_OUT_OF_RANGE.when(minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES));
    }

    /// Two sessions on one day overlap as soon as one of them has no time: nobody could tell them apart.
    public boolean overlaps(Span other) {
        return isTimed(other) ? meets(other) : start.date().equals(other.start.date());
    }

    /// Whether the two are likely one meeting: they overlap, or begin within two hours of each other and nobody wrote
    /// down how long one of them took.
    public boolean resembles(Span other) {
        return overlaps(other) || (isTimed(other) && (minutes == null || other.minutes == null)
            && distance(other).compareTo(ALIKE) <= 0);
    }

    /// Whether they can have been two meetings, if somebody says so: what overlaps for certain was one.
    public boolean canBeBeside(Span other) {
        return !isTimed(other) || !meets(other);
    }

    /// How far the starts are apart.
    Duration distance(@Nullable Span other) {
        return other == null
            ? Duration.ofDays(LONGEST_MINUTES)
            : Duration.between(start.earliest(), other.start.earliest()).abs();
    }

    private boolean isTimed(Span other) {
        return start instanceof Moment && other.start instanceof Moment;
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
