package coaching.query.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Waits for what must become so. How long that takes is not judged.
final class Await {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static void until(BooleanSupplier so) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not so within " + PATIENCE);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private Await() {}
}
