package coaching.platform.supervision;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

/// What people see, and the same with times in a log.
record Console(PrintStream out, Path log, InstantSource clock) {

    void say(String line) {
        out.println(line);
        out.flush();
        try {
            Files.writeString(log, clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line + "\n", CREATE, APPEND);
        } catch (IOException e) {
            out.println("cannot write " + log + ": " + e.getMessage());
        }
    }
}
