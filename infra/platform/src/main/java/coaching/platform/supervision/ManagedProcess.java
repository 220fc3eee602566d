package coaching.platform.supervision;

import coaching.platform.process.Patience;
import coaching.platform.process.PlatformFailure;
import coaching.platform.supervision.Ops.Entry;
import coaching.platform.supervision.Ops.Health;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Keeps one component running: starts it, watches it, starts it again when it ends, at once if it had been healthy and ever
/// more slowly if it keeps failing before it is.
/// Nothing that goes wrong in between, such as a full disk, ends the watch.
public final class ManagedProcess {

    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(3);
    private static final Duration EAGER = Duration.ofMillis(100);
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final int HOPELESS = 3;

    private final Component component;
    private final StatusListener listener;
    private final Thread thread;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile Health health = Health.STARTING;
    private volatile boolean wasHealthy;
    private volatile boolean healthySinceStart;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    ManagedProcess(Component component, StatusListener listener) {
        this.component = component;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("supervise-" + component.place().name())
            .unstarted(this::supervise);
    }

    void start() {
        thread.start();
    }

    /// Waits for the first time that the component answers.
    public void awaitHealthy() {
        Patience.until(HEALTHY_WITHIN, () -> wasHealthy || stopping || restarts.get() >= HOPELESS);
        if (!wasHealthy) {
            throw new PlatformFailure(
                component.place().name() + " did not become healthy, see " + component.place().log());
        }
    }

    /// Returns when the component is gone, for good.
    void stop() {
        stopping = true;
        synchronized (component) {
            var running = process;
            if (running != null) {
                component.stop(running);
            }
        }
        thread.interrupt();
    }

    Entry entry() {
        var place = component.place();
        var running = process;
        var alive = running != null && running.isAlive() ? running : null;
        return new Entry(place.name(), health, alive == null ? null : alive.pid(), place.port(),
            place.folder().toString(), place.log().toString(), place.healthUrl(),
            alive == null ? null : alive.info().startInstant().orElse(null), restarts.get());
    }

    private void supervise() {
        var backoff = new Backoff();
        while (!stopping) {
            healthySinceStart = false;
            try {
                watch();
            } catch (RuntimeException e) {
                listener
                    .say(component.place().name() + ": "
                        + (e instanceof PlatformFailure ? e.getMessage() : e.toString()));
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
        listener.changed();
        while (!hasEnded(running)) {
            if (component.isHealthy()) {
                wasHealthy = true;
                healthySinceStart = true;
                become(Health.HEALTHY);
            } else if (health == Health.HEALTHY) {
                become(Health.UNHEALTHY);
            }
        }
        if (!stopping) {
            listener.say(component.place().name() + " ended with " + running.exitValue() + " and is started again, see "
                + component.place().log());
        }
    }

    private @Nullable Process launch() {
        synchronized (component) {
            process = stopping ? null : component.start();
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
            listener.changed();
        }
    }
}
