package coaching.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Spring configuration given by whoever runs Kept. A line that begins with a service's name is for that one only.
public record Overrides(Map<String, String> lines) {

    public static final Overrides NONE = new Overrides(Map.of());

    public Overrides {
        lines = Map.copyOf(lines);
    }

    public static Overrides read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var lines = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> lines.put(name, properties.getProperty(name)));
        return new Overrides(lines);
    }

    Map<String, String> of(String service) {
        var own = new TreeMap<String, String>();
        lines.forEach((name, value) -> {
            if (ServiceSettings.NAMES.stream().noneMatch(other -> name.startsWith(other + "."))) {
                own.put(name, value);
            }
        });
        lines.forEach((name, value) -> {
            if (name.startsWith(service + ".")) {
                own.put(name.substring(service.length() + 1), value);
            }
        });
        return own;
    }

    /// Whether no service would use what we start ourselves.
    public boolean replace(String name) {
        return ServiceSettings.NAMES.stream().allMatch(service -> of(service).containsKey(name));
    }
}
