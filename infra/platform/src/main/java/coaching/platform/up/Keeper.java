package coaching.platform.up;

import coaching.platform.process.Patience;
import coaching.platform.process.PlatformFailure;
import coaching.platform.up.Ops.Entry;
import coaching.platform.up.Ops.Health;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps one piece running: starts it, watches it, starts it again when it ends, at once if it had been healthy and ever
/// more slowly if it keeps failing before it is.
/// Nothing that goes wrong in between, such as a full disk, ends the watch.
final class Keeper {

    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(3);
    private static final Duration EAGER = Duration.ofMillis(100);
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final int HOPELESS = 3;

    private final Piece piece;
    private final Reports reports;
    private final Thread thread;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile Health health = Health.STARTING;
    private volatile boolean wasHealthy;
    private volatile boolean healthySinceStart;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    Keeper(Piece piece, Reports reports) {
        this.piece = piece;
        this.reports = reports;
        this.thread = Thread.ofPlatform().daemon().name("keep-" + piece.place().name()).unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    /// Waits for the first time that the piece answers.
    void awaitHealthy() {
        Patience.until(HEALTHY_WITHIN, () -> wasHealthy || stopping || restarts.get() >= HOPELESS);
        if (!wasHealthy) {
            throw new PlatformFailure(piece.place().name() + " did not become healthy, see " + piece.place().log());
        }
    }

    /// Returns when the piece is gone, for good.
    void stop() {
        stopping = true;
        synchronized (piece) {
            var running = process;
            if (running != null) {
                piece.stop(running);
            }
        }
        thread.interrupt();
    }

    Entry entry() {
        var place = piece.place();
        var running = process;
        var alive = running != null && running.isAlive() ? running : null;
        return new Entry(place.name(), health, alive == null ? null : alive.pid(), place.port(),
            place.folder().toString(), place.log().toString(), place.healthUrl(),
            alive == null ? null : alive.info().startInstant().orElse(null), restarts.get());
    }

    private void keep() {
        var backoff = new Backoff();
        while (!stopping) {
            healthySinceStart = false;
            try {
                watch();
            } catch (RuntimeException e) {
                reports
                    .say(piece.place().name() + ": " + (e instanceof PlatformFailure ? e.getMessage() : e.toString()));
            }
            if (!stopping) {
                restarts.incrementAndGet();
                become(Health.DOWN);
                backoff.pause(healthySinceStart);
            }
        }
    }

    private void watch() {
        become(Health.STARTING);
        var running = launch();
        if (running == null) {
            return;
        }
        reports.changed();
        while (!hasEnded(running)) {
            if (piece.isHealthy()) {
                wasHealthy = true;
                healthySinceStart = true;
                become(Health.HEALTHY);
            } else if (health == Health.HEALTHY) {
                become(Health.UNHEALTHY);
            }
        }
        if (!stopping) {
            reports.say(piece.place().name() + " ended with " + running.exitValue() + " and is started again, see "
                + piece.place().log());
        }
    }

    private @Nullable Process launch() {
        synchronized (piece) {
            process = stopping ? null : piece.start();
            return process;
        }
    }

    private boolean hasEnded(Process running) {
        var pause = health == Health.HEALTHY ? CALM : EAGER;
        try {
            return running.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return stopping;
        }
    }

    private void become(Health now) {
        if (health != now) {
            health = now;
            reports.changed();
        }
    }
}
