package coaching.acceptance.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Runs what a reader would type.
public final class Shell {

    /// @param out what was printed, in the order of printing
    /// @param err what was said beside it
    public record Outcome(int code, String out, String err) {}

    /// With the bash of this machine.
    public static Outcome type(String line, Path folder, Map<String, String> environment) {
        return run(List.of("bash", "-c", line), folder, environment);
    }

    static Outcome run(List<String> words, Path folder, Map<String, String> environment) {
        try {
            var err = Files.createTempFile("kept-readme", ".err");
            var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("does not end: " + words);
            }
            return new Outcome(process.exitValue(), out, Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Shell() {}
}
