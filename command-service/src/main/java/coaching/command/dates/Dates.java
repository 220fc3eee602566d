package coaching.command.dates;

import coaching.command.kernel.Rejected;
import coaching.edge.time.TimeText;
import coaching.edge.time.UnusableTime;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import static coaching.command.dates.DatesRefusal.IN_THE_FUTURE;
import static coaching.command.dates.DatesRefusal.MALFORMED_TIME;
import static coaching.command.dates.DatesRefusal.OUT_OF_RANGE;
import static coaching.command.dates.DatesRefusal.UNKNOWN_ZONE;

/// Reads the dates of a request, as of the moment it arrived.
///
/// @param zone where a day begins and ends when the request does not say
public record Dates(Instant now, ZoneId zone) {

    /// Clocks of callers may be ahead of ours by this much.
    public static final Duration SKEW = Duration.ofMinutes(5);

    /// When something happened: now if nothing is said, never in the future.
    public EffectiveAt happened(@Nullable String text, @Nullable String zone, String field) {
        if (text == null) {
            return new Moment(now.truncatedTo(ChronoUnit.MICROS), zoneOf(zone, "zone"));
        }
        var at = planned(text, zone, field);
        if (at.earliest().isAfter(now.plus(SKEW))) {
            throw new Rejected(IN_THE_FUTURE, field,
                field + " is in the future; only what has happened can be recorded.");
        }
        return at;
    }

    public EffectiveAt happened(@Nullable String text, @Nullable String zone) {
        return happened(text, zone, "at");
    }

    /// When something is to happen, or did: any time within reason.
    public EffectiveAt planned(String text, @Nullable String zone, String field) {
        return read(text, zoneOf(zone, "zone"), field);
    }

    /// A day of the calendar.
    public LocalDate day(String text, String field) {
        return planned(text, null, field).date();
    }

    public static Rejected outOfRange(String field) {
        return new Rejected(OUT_OF_RANGE, field,
            field + " is outside " + TimeText.FIRST + " to " + TimeText.LAST + ".");
    }

    public ZoneId zoneOf(@Nullable String text, String field) {
        try {
            return text == null ? zone : ZoneId.of(text);
        } catch (DateTimeException _) {
            throw new Rejected(UNKNOWN_ZONE, field, field + " is not a time zone such as Europe/Paris.");
        }
    }

    private static EffectiveAt read(String text, ZoneId zone, String field) {
        try {
            return switch (TimeText.read(text, zone)) {
                case Day day -> day;
                case Moment moment -> new Moment(moment.instant().truncatedTo(ChronoUnit.MICROS), zone);
            };
        } catch (UnusableTime e) {
            throw e.isOutOfRange()
                ? outOfRange(field)
                : new Rejected(MALFORMED_TIME, field, field
                    + " is neither an ISO date (2026-01-31) nor a date-time with offset (2026-01-31T09:00:00+01:00).");
        }
    }
}
