package coaching.platform.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for something that happens in another process, which cannot notify us.
public final class Patience {

    private static final Duration STEP = Duration.ofMillis(20);

    private Patience() {}

    /// False when the time ran out, or when this thread was interrupted: the interrupt stays set for the caller.
    public static boolean until(Duration limit, BooleanSupplier done) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
