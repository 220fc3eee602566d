package coaching.platform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Processes that may not be our children any more.
public final class Pids {

    private Pids() {}

    /// A zombie is not running, though the system still lists it and a signal to it succeeds.
    public static boolean isRunning(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!User.onLinux()) {
            return ProcessHandle.of(pid).isPresent();
        }
        try {
            var line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            var state = line.charAt(line.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException _) {
            return false;
        }
    }

    /// The words a process was started with; empty when it is gone or not ours to look at.
    public static String commandLine(long pid) {
        try {
            var words = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            return words.replace('\0', ' ').strip();
        } catch (IOException _) {
            return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine()).orElse("");
        }
    }

    public static boolean gone(long pid, Duration limit) {
        return Patience.until(limit, () -> !isRunning(pid));
    }
}
