package coaching.platform.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/// Every start of up begins new logs; the last few stay.
final class LogFiles {

    private static final int KEPT = 5;

    private LogFiles() {}

    static void rotate(Path folder) {
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            logs.forEach(LogFiles::shift);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
