package coaching.platform.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

/// Every start of up begins new logs, and so does a log that has grown; the last few stay, so that all of them
/// together are bounded.
final class LogFiles {

    static final int KEPT = 5;
    private static final long LARGEST = 10L << 20;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private LogFiles() {}

    static void rotate(Path folder) {
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            logs.forEach(LogFiles::shift);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks again and again, for as long as this process lives.
    static void keepBounded(Path folder) {
        Thread.ofPlatform().daemon().name("bound-logs").start(() -> {
            try {
                while (true) {
                    Thread.sleep(PAUSE);
                    boundUnlessInTrouble(folder);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// A full disk is no reason to look no more.
    private static void boundUnlessInTrouble(Path folder) {
        try {
            bound(folder, LARGEST);
        } catch (UncheckedIOException e) {
            System.err.println("infra/up: cannot bound the logs: " + e.getMessage());
        }
    }

    static void bound(Path folder, long largest) {
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : logs) {
                if (Files.size(log) > largest) {
                    shiftWhileWritten(log, largest);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The one who writes has the file open and appends: it stays, its end is copied and it is emptied.
    private static void shiftWhileWritten(Path log, long largest) throws IOException {
        for (var age = KEPT - 1; age >= 1; age--) {
            move(aged(log, age), aged(log, age + 1));
        }
        try (var from = FileChannel.open(log, READ, WRITE);
             var to = FileChannel.open(aged(log, 1), WRITE, CREATE, TRUNCATE_EXISTING)) {
            var size = from.size();
            from.transferTo(Math.max(0, size - largest), largest, to);
            from.truncate(0);
        }
    }

    private static void shift(Path log) {
        for (var age = KEPT - 1; age >= 0; age--) {
            move(aged(log, age), aged(log, age + 1));
        }
    }

    private static Path aged(Path log, int age) {
        return age == 0 ? log : log.resolveSibling(log.getFileName() + "." + age);
    }

    private static void move(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.move(from, to, REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
