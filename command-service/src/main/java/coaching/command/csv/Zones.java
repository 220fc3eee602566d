package coaching.command.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/// Time zones as files name them: IANA ids in any case, offsets, and the names Windows has for its zones.
public final class Zones {

    private static final Map<String, String> IDS = byLowerCase(ZoneId.getAvailableZoneIds());
    private static final Map<String, String> WINDOWS = windows();

    public static Optional<ZoneId> named(String text) {
        return read(text)
            .or(() -> Optional.ofNullable(WINDOWS.get(lower(text.replaceAll("\\s+", " ")))).map(ZoneId::of))
            .or(() -> Optional.ofNullable(IDS.get(lower(text).replace(' ', '_'))).map(ZoneId::of))
            .or(() -> read(text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT)));
    }

    /// It never had, and never will have, another offset; UTC under any of its names is meant to be so.
    public static boolean isFixedOffset(ZoneId zone) {
        return zone.getRules().isFixedOffset()
            && zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() != 0;
    }

    public static Map<String, String> windows() {
        var names = new Properties();
        try (var in = requireNonNull(Zones.class.getResourceAsStream("windows-zones.properties"))) {
            names.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var zones = new HashMap<String, String>();
        names.stringPropertyNames().forEach(name -> zones.put(lower(name), names.getProperty(name)));
        return Map.copyOf(zones);
    }

    private static Optional<ZoneId> read(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> byLowerCase(Collection<String> ids) {
        var found = new HashMap<String, String>();
        ids.forEach(id -> found.merge(lower(id), id, (_, _) -> ""));
        found.values().removeIf(String::isEmpty);
        return Map.copyOf(found);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private Zones() {}
}
