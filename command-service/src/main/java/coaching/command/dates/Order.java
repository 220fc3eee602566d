package coaching.command.dates;

import coaching.chronology.Chronology;
import coaching.command.kernel.Refusal;
import coaching.command.past.Fact;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;

/// Where what a command records belongs in time.
public final class Order {

    /// Whether one certainly happened before the other. Facts about different things have no order beyond that: a day
    /// and a moment of that day may have been either way round.
    public static boolean isBefore(EffectiveAt one, EffectiveAt other) {
        var end = one.latest();
        return one instanceof Day ? !end.isAfter(other.earliest()) : end.isBefore(other.earliest());
    }

    /// The time of a fact that answers another one about the same subject. Clocks of callers differ: what was dated
    /// ahead of its recording, by a clock that is fast, is answered by a moment up to [Dates#SKEW] before it as if both
    /// were the same moment.
    ///
    /// @throws Rejected if the fact would sort before the one it answers
    public static EffectiveAt after(Fact answered, EffectiveAt at, Refusal otherwise) {
        if (!Chronology.sortsBefore(at, answered)) {
            return at;
        }
        otherwise.when(!isSkewed(at, answered));
        return new Moment(answered.key(), at.zone());
    }

    private static boolean isSkewed(EffectiveAt at, Fact answered) {
        return answered.key().isAfter(answered.recordedAt()) && at instanceof Moment moment
            && !moment.instant().plus(Dates.SKEW).isBefore(answered.key());
    }

    private Order() {}
}
