package coaching.analytics.history;

import coaching.events.EffectiveAt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day or moment a question is about. It is one instant for everybody, wherever they are: a day that is over means
/// its end.
///
/// @param last the last instant that still belongs to it
public record AsOf(EffectiveAt at, Instant last) {

    public static AsOf of(EffectiveAt at) {
        return new AsOf(at, switch (at) {
            case EffectiveAt.Day day -> day.latest().minusNanos(1);
            case EffectiveAt.Moment moment -> moment.instant();
        });
    }

    public static AsOf day(LocalDate date, ZoneId zone) {
        return of(new EffectiveAt.Day(date, zone));
    }

    /// That day as far as it has come: while it runs it means now, because nothing due on it is overdue yet.
    public static AsOf day(LocalDate date, ZoneId zone, Instant now) {
        var whole = day(date, zone);
        return whole.last().isBefore(now) || date.isAfter(LocalDate.ofInstant(now, zone)) ? whole : moment(now, zone);
    }

    public static AsOf moment(Instant instant, ZoneId zone) {
        return of(new EffectiveAt.Moment(instant, zone));
    }

    /// Whether something that happened at `earliest` had happened by then. A day without a time counts from its start.
    public boolean reached(Instant earliest) {
        return !earliest.isAfter(last);
    }

    public boolean reached(EffectiveAt what) {
        return reached(what.earliest());
    }

    /// Whether a due date is over, which it is at 24:00 in the owner's zone.
    public boolean over(LocalDate due, ZoneId zone) {
        return reached(endOf(due, zone));
    }

    /// The day it is then for people in `zone`.
    public LocalDate dateIn(ZoneId zone) {
        return LocalDate.ofInstant(last, zone);
    }

    /// That day as a number.
    public int dayIn(ZoneId zone) {
        return (int) dateIn(zone).toEpochDay();
    }

    /// The last instant of a day, short of 24:00 by a nanosecond.
    static Instant endOf(LocalDate date, ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }
}
