package coaching.platform.up;

import coaching.platform.process.PlatformFailure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The built sources that up runs.
record Checkout(Path root) {

    Path app(String service) {
        try (var built = Files.newDirectoryStream(root.resolve(service).resolve("target"), "*-app.jar")) {
            for (var jar : built) {
                return jar;
            }
            throw new PlatformFailure(service + " is not built");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As written by the build of modules that are run from their class path.
    String classpath(String module) {
        try {
            return Files.readString(root.resolve(module).resolve("target").resolve("classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
