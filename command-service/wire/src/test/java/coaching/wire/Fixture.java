package coaching.wire;

import coaching.events.CoachingEvent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What has been written and must stay readable for ever: `fixtures/<type>.<revision>[-variant].json`.
record Fixture(String type, int revision, String json) {

    static List<Fixture> all() {
        try (var files = Files.list(Path.of("src/test/resources/fixtures"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Fixture::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/fixtures", name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CoachingEvent read(EventCodec codec) {
        return codec.read(type, revision, json.getBytes(UTF_8));
    }

    private static Fixture of(Path file) {
        var parts = file.getFileName().toString().split("[.-]", -1);
        return new Fixture(parts[0], Integer.parseInt(parts[1]), text(file.getFileName().toString()));
    }
}
