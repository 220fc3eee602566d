package coaching.command.kernel;

import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;

/// The order of facts in the world. A day and a moment of that day are in no order: either may have been first.
public final class Order {

    /// Whether one certainly happened before the other.
    public static boolean isBefore(EffectiveAt one, EffectiveAt other) {
        var end = one.latest();
        return one instanceof Day ? !end.isAfter(other.earliest()) : end.isBefore(other.earliest());
    }

    /// The one that ended later.
    public static EffectiveAt later(EffectiveAt one, EffectiveAt other) {
        return other.latest().isAfter(one.latest()) ? other : one;
    }

    private Order() {}
}
