package coaching.platform.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

class LogFilesTest {

    private static final int LARGEST = 1_000;

    @TempDir
    Path folder;

    @Test
    void a_log_that_grows_is_shifted_while_it_is_written() throws IOException {
        var log = folder.resolve("component.log");
        try (var component = Files.newOutputStream(log, CREATE, APPEND)) {
            for (int round = 0; round < 100; round++) {
                component.write(("round " + round + " " + "x".repeat(600) + "\n").getBytes(StandardCharsets.US_ASCII));
                LogFiles.bound(folder, LARGEST);
            }
            component.write("the end\n".getBytes(StandardCharsets.US_ASCII));
        }

        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1 + LogFiles.KEPT).allSatisfy(file -> assertThat(file).isNotEmptyFile())
                .allSatisfy(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(2 * LARGEST));
        }
        assertThat(log).content().endsWith("the end\n");
        assertThat(folder.resolve("component.log.1")).content().contains("round 99");
    }

    @Test
    void a_short_log_stays() throws IOException {
        var log = Files.writeString(folder.resolve("component.log"), "a line\n");

        LogFiles.bound(folder, LARGEST);

        assertThat(log).hasContent("a line");
        assertThat(folder.resolve("component.log.1")).doesNotExist();
    }
}
