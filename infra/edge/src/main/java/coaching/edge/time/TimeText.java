package coaching.edge.time;

import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// Reads every day and moment that a caller writes: ISO 8601, and within the years that can be meant. Beyond them
/// calendars, zones and databases fail each in a way of its own.
public final class TimeText {

    public static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final int LONGEST = 64;

    /// An ISO date, or a date-time with an offset, seen from `zone`.
    ///
    /// @throws UnusableTime if it is neither, or out of range
    public static EffectiveAt read(String text, ZoneId zone) {
        return text.indexOf('T') < 0 ? new Day(day(text), zone) : moment(text, zone);
    }

    /// @throws UnusableTime if it is no date-time with an offset, or out of range
    public static OffsetDateTime dateTime(String text) {
        try {
            var read = OffsetDateTime.parse(bounded(text));
            within(read.toLocalDate());
            return read;
        } catch (DateTimeException e) {
            throw UnusableTime.malformed(e);
        }
    }

    /// As a clock on the wall shows it.
    ///
    /// @throws UnusableTime if it is no date-time without an offset, or out of range
    public static LocalDateTime local(String text) {
        try {
            var read = LocalDateTime.parse(bounded(text));
            within(read.toLocalDate());
            return read;
        } catch (DateTimeException e) {
            throw UnusableTime.malformed(e);
        }
    }

    private static Moment moment(String text, ZoneId zone) {
        var moment = new Moment(dateTime(text).toInstant(), zone);
        within(moment.date());
        return moment;
    }

    private static LocalDate day(String text) {
        try {
            return within(LocalDate.parse(bounded(text)));
        } catch (DateTimeException e) {
            throw UnusableTime.malformed(e);
        }
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw new DateTimeException("too long");
        }
        return text;
    }

    private static LocalDate within(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw UnusableTime.outOfRange();
        }
        return date;
    }

    private TimeText() {}
}
