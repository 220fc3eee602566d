package coaching.platform.supervision;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The machine-readable state of a running up: the content of `ops.json`.
///
/// @param url where people click
/// @param commandUrl where the command API answers
public record Ops(int version, State state, String data, String url, String commandUrl, Entry supervisor,
                  List<Entry> processes, List<External> external) {

    public static final int VERSION = 1;

    public enum State {
        STARTING, RUNNING, STOPPING, STOPPED
    }

    public enum Health {
        STARTING, HEALTHY, UNHEALTHY, DOWN
    }

    /// @param startedAt as the operating system knows it: with the pid it names a process for ever
    public record Entry(String name, Health health, @Nullable Long pid, @Nullable Integer port, @Nullable String folder,
                        @Nullable String log, @Nullable String healthUrl, @Nullable Instant startedAt, int restarts) {}

    /// A part that somebody else runs.
    public record External(String name, String url) {}

    public Ops {
        processes = List.copyOf(processes);
        external = List.copyOf(external);
    }

    public Entry process(String name) {
        return processes.stream().filter(process -> process.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no process " + name));
    }
}
