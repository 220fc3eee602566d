package coaching.formatter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All Java of a checkout.
record Sources(Path checkout) {

    /// Those that are not laid out as they should be, with what they should be.
    Map<Path, String> unformatted() {
        var formatter = new Formatter();
        var found = new TreeMap<Path, String>();
        for (var file : files()) {
            correction(formatter, file).ifPresent(corrected -> found.put(file, corrected));
        }
        return found;
    }

    List<Path> files() {
        try (var all = Files.walk(checkout)) {
            return all.filter(Sources::isOurs).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> correction(Formatter formatter, Path file) {
        try {
            var source = Files.readString(file);
            return Optional.of(formatter.format(source)).filter(formatted -> !formatted.equals(source));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        var path = file.toString();
        return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/")
            && !path.contains("/node_modules/");
    }
}
