package coaching.command.kernel;

import coaching.chronology.Chronology;
import coaching.chronology.Placed;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;

import java.time.Instant;

/// Where what a command records belongs in time.
public final class Order {

    /// Whether one certainly happened before the other. Facts about different things have no order beyond that: a day
    /// and a moment of that day may have been either way round.
    public static boolean isBefore(EffectiveAt one, EffectiveAt other) {
        var end = one.latest();
        return one instanceof Day ? !end.isAfter(other.earliest()) : end.isBefore(other.earliest());
    }

    /// The time of a fact that answers another one about the same subject. Clocks of callers differ: a moment that
    /// is before what it answers by no more than [Dates#SKEW] is taken for the same moment.
    ///
    /// @throws Rejected if the fact would sort before the one it answers
    public static EffectiveAt after(Placed answered, EffectiveAt at, Refusal otherwise) {
        if (!Chronology.sortsBefore(at, answered)) {
            return at;
        }
        otherwise.when(!isSkewed(at, answered.key()));
        return new Moment(answered.key(), at.zone());
    }

    /// The time of a fact about something that began at `start`, under the same allowance for clocks.
    ///
    /// @throws Rejected if it had not begun by then
    public static EffectiveAt sinceStart(EffectiveAt start, EffectiveAt at, Refusal otherwise) {
        if (!isBefore(at, start)) {
            return at;
        }
        otherwise.when(!isSkewed(at, start.earliest()));
        return new Moment(start.earliest(), at.zone());
    }

    private static boolean isSkewed(EffectiveAt at, Instant after) {
        return at instanceof Moment moment && !moment.instant().plus(Dates.SKEW).isBefore(after);
    }

    private Order() {}
}
