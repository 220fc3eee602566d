package coaching.platform.up;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Half a second, doubled at every failure up to half a minute; forgotten when something ran for a minute.
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FORGIVEN = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /// An interrupt ends the pause.
    void pause(Duration ran) {
        if (ran.compareTo(FORGIVEN) > 0) {
            next = FIRST;
        }
        LockSupport.parkNanos(next.toNanos());
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
