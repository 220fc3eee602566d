package coaching.acceptance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Prometheus' own tool reads the scrape configuration and plays the alerts through their examples.
class AlertsTest {

    private static final Path FOLDER = Path.of("../prometheus").toAbsolutePath().normalize();

    @Test
    void theConfigurationAndItsRulesAreRead() throws Exception {
        var said = promtool(FOLDER, "check", "config", "prometheus.yml");
        assertThat(said).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void everyAlertComesWhenItShould() throws Exception {
        var said = promtool(FOLDER, "test", "rules", "kept.rules.test.yml");
        assertThat(said).contains("SUCCESS").doesNotContain("FAILED");
    }

    @Test
    void anAlertThatComesTooLateIsNoticed(@TempDir Path folder) throws Exception {
        Files.copy(FOLDER.resolve("kept.rules.test.yml"), folder.resolve("kept.rules.test.yml"));
        var rules = Files.readString(FOLDER.resolve("kept.rules.yml"));
        Files.writeString(folder.resolve("kept.rules.yml"), rules.replace("for: 2m", "for: 20m"));
        assertThat(promtool(folder, "test", "rules", "kept.rules.test.yml")).contains("FAILED");
    }

    private static String promtool(Path folder, String... arguments) throws IOException {
        var line = Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList();
        try (var said = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start()
            .getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
