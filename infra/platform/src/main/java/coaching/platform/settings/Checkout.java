package coaching.platform.settings;

import coaching.platform.process.PlatformFailure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The built sources that up runs.
public record Checkout(Path root) {

    public Path app(String service) {
        try (var built = Files.newDirectoryStream(root.resolve(service).resolve("target"), "*-app.jar")) {
            for (var jar : built) {
                return jar;
            }
            throw new PlatformFailure(service + " is not built");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of a module that is run from its classes; its build writes down the rest.
    public String classpath(String module) {
        var target = root.resolve(module).resolve("target");
        try {
            return target.resolve("classes") + File.pathSeparator
                + Files.readString(target.resolve("classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
