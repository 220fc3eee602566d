package coaching.command.history;

import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;

import java.time.LocalDate;
import java.time.ZoneId;

/// The calendar day as people in a zone see it. A day whose time nobody wrote down is that day everywhere.
public final class Days {

    public static LocalDate of(EffectiveAt at, ZoneId zone) {
        return switch (at) {
            case Moment moment -> LocalDate.ofInstant(moment.instant(), zone);
            case Day day -> day.date();
        };
    }

    private Days() {}
}
