package coaching.command.history;

import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import java.time.LocalDate;
import java.time.ZoneId;

/// Order between times of which some are only days. Where a day leaves it open, nobody is refused.
public final class Times {

    /// The whole of `first` was over when `second` began.
    public static boolean certainlyBefore(EffectiveAt first, EffectiveAt second) {
        return switch (first) {
            case Moment moment -> moment.instant().isBefore(second.earliest());
            case Day day -> !day.latest().isAfter(second.earliest());
        };
    }

    /// The calendar day as people in `zone` see it.
    public static LocalDate dateIn(ZoneId zone, EffectiveAt at) {
        return switch (at) {
            case Moment moment -> LocalDate.ofInstant(moment.instant(), zone);
            case Day day -> day.date();
        };
    }

    private Times() {}
}
