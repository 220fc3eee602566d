package coaching.edge.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets each caller do so much at once and so much in the long run.
public final class Throttle {

    /// Who has not called for longest is forgotten, which only ever favours a caller.
    private static final int CALLERS = 10_000;

    private final double burst;
    private final double perSecond;
    private final InstantSource clock;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > CALLERS;
        }
    };

    private record Allowance(double left, Instant at) {}

    public Throttle(double perSecond, double burst, InstantSource clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    public synchronized boolean admits(String caller) {
        var now = clock.instant();
        var before = allowances.getOrDefault(caller, new Allowance(burst, now));
        var earned = Duration.between(before.at(), now).toMillis() / 1000.0 * perSecond;
        var left = Math.min(burst, before.left() + Math.max(0, earned));
        allowances.put(caller, new Allowance(left < 1 ? left : left - 1, now));
        return left >= 1;
    }

    /// For what turned out not to count.
    public synchronized void giveBack(String caller) {
        var held = allowances.get(caller);
        if (held != null) {
            allowances.put(caller, new Allowance(Math.min(burst, held.left() + 1), held.at()));
        }
    }

    public synchronized void forget(String caller) {
        allowances.remove(caller);
    }

    /// At least one.
    public synchronized long secondsUntilAdmitted(String caller) {
        var held = allowances.get(caller);
        return held == null ? 1 : Math.max(1, (long) Math.ceil((1 - held.left()) / perSecond));
    }
}
