package coaching.command.label;

import coaching.command.people.CurrentVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import static java.util.concurrent.TimeUnit.MINUTES;

/// Removes labels whose relationship was never proposed: the service ended in between. After a day they are others' to take.
final class UnusedLabels implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedLabels.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final long EVERY_MINUTES = 30;

    private final CurrentVault current;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors
        .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("kept-labels").factory());

    UnusedLabels(CurrentVault current, InstantSource clock) {
        this.current = current;
        this.clock = clock;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::attempt, EVERY_MINUTES, EVERY_MINUTES, MINUTES);
    }

    private void attempt() {
        try {
            purge(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Labels of no relationship could not be removed: {}", e.toString());
        }
    }

    /// The vault has read the log before.
    ///
    /// @return how many were removed
    int purge(Instant now) {
        return current.get().labels().purge(now.minus(KEPT));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
