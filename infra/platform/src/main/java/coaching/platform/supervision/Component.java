package coaching.platform.supervision;

import coaching.platform.process.Patience;

import java.nio.file.Path;
import java.time.Duration;

/// A program that up keeps running.
public interface Component {

    Duration GRACE = Duration.ofSeconds(20);

    /// What an operator needs to find it.
    record Place(String name, int port, Path folder, Path log, String healthUrl) {}

    Place place();

    /// Starts it, again if need be. May take as long as the program needs to answer.
    Process start();

    boolean isHealthy();

    default void stop(Process process) {
        process.destroy();
        if (!Patience.until(GRACE, () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }
}
