package coaching.platform.up;

import coaching.platform.process.FolderLock;
import coaching.platform.process.Pids;
import coaching.platform.settings.Layout;
import coaching.platform.supervision.Ops;
import coaching.platform.supervision.Ops.Entry;
import coaching.platform.supervision.OpsFile;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Processes of an earlier run that were not stopped by it.
record Leftovers(Ops ops) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /// The system derives a start time from its clock, which may have been set since.
    private static final Duration CLOCK_SET = Duration.ofSeconds(5);

    /// The data folder, ours alone and free of leftovers, or nothing when another up has it.
    static Optional<FolderLock> takeOver(Layout layout) {
        var lock = FolderLock.tryLock(layout.data());
        if (lock.isPresent()) {
            new OpsFile(layout.ops()).read().map(Leftovers::new).ifPresent(Leftovers::stop);
            LogFiles.rotate(layout.logs());
        }
        return lock;
    }

    /// Those that still run and really are ours: pid, start time and data folder all agree.
    List<Entry> find() {
        return ops.processes().stream().filter(this::isOurs).toList();
    }

    boolean supervisorRuns() {
        var entry = ops.supervisor();
        return entry.pid() != null && Pids.isRunning(entry.pid()) && sameStart(entry.pid(), entry.startedAt());
    }

    /// The last started go first. Returns what was found.
    List<Entry> stop() {
        var found = find();
        for (var entry : found.reversed()) {
            end(entry);
        }
        return found;
    }

    private boolean isOurs(Entry entry) {
        var pid = entry.pid();
        return pid != null && Pids.isRunning(pid) && sameStart(pid, entry.startedAt())
            && Pids.commandLine(pid).contains(ops.data());
    }

    private static boolean sameStart(long pid, @Nullable Instant recorded) {
        var actual = ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
        return recorded != null && actual.isPresent()
            && Duration.between(recorded, actual.get()).abs().compareTo(CLOCK_SET) < 0;
    }

    private static void end(Entry entry) {
        var pid = entry.pid();
        if (pid == null) {
            return;
        }
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        if (!Pids.gone(pid, GRACE)) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            Pids.gone(pid, GRACE);
        }
    }
}
