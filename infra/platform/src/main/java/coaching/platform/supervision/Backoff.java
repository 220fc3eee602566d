package coaching.platform.supervision;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// How long to wait before something is started again. Next to nothing for what was healthy: it was killed, or met
/// something that a new start may not meet. Else half a second, doubled at every failure up to half a minute.
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private Duration next = FIRST;

    /// An interrupt ends the pause.
    ///
    /// @param wasHealthy whether it had been, since it was last started
    void pause(boolean wasHealthy) {
        LockSupport.parkNanos(after(wasHealthy).toNanos());
    }

    Duration after(boolean wasHealthy) {
        if (wasHealthy) {
            next = FIRST;
            return AT_ONCE;
        }
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
