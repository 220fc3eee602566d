package coaching.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When something happened in the world: a moment, or a day whose time nobody wrote down.
///
/// A day stays a day; it is never turned into midnight of some zone. On the wire a moment is
/// `2026-01-05T09:00:00Z[Europe/Paris]` and a day `2026-01-05[Europe/Paris]`.
public sealed interface EffectiveAt {

    ZoneId zone();

    /// The calendar day in the zone of the people concerned; every metric in days counts these.
    LocalDate date();

    /// The first instant it can have been.
    Instant earliest();

    /// The last instant it can have been: a day ends at 24:00 in its zone.
    Instant latest();

    record Moment(Instant instant, ZoneId zone) implements EffectiveAt {

        @Override
        public LocalDate date() {
            return LocalDate.ofInstant(instant, zone);
        }

        @Override
        public Instant earliest() {
            return instant;
        }

        @Override
        public Instant latest() {
            return instant;
        }

        @Override
        public String toString() {
            return instant + "[" + zone.getId() + "]";
        }
    }

    record Day(LocalDate date, ZoneId zone) implements EffectiveAt {

        @Override
        public Instant earliest() {
            return date.atStartOfDay(zone).toInstant();
        }

        @Override
        public Instant latest() {
            return date.plusDays(1).atStartOfDay(zone).toInstant();
        }

        @Override
        public String toString() {
            return date + "[" + zone.getId() + "]";
        }
    }

    /// Reads the wire form.
    ///
    /// @throws DateTimeException if it is not one
    static EffectiveAt parse(String text) {
        var bracket = text.indexOf('[');
        if (bracket < 0 || !text.endsWith("]")) {
            throw new DateTimeException("no [zone] in " + text);
        }
        var zone = ZoneId.of(text.substring(bracket + 1, text.length() - 1));
        var time = text.substring(0, bracket);
        return time.indexOf('T') < 0 ? new Day(LocalDate.parse(time), zone) : new Moment(Instant.parse(time), zone);
    }

    /// An ISO date, or a date-time with an offset, seen from `zone`.
    ///
    /// @throws DateTimeException if it is neither
    static EffectiveAt of(String isoDateOrDateTime, ZoneId zone) {
        return isoDateOrDateTime.indexOf('T') < 0
            ? new Day(LocalDate.parse(isoDateOrDateTime), zone)
            : new Moment(ZonedDateTime.parse(isoDateOrDateTime).toInstant(), zone);
    }
}
