package coaching.edge.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

class RotatingFileTest {

    private static final int SIZE = 1000;
    private static final int LINE = 100;

    @TempDir
    Path folder;

    @Test
    void however_much_is_written_it_stays_small_and_keeps_the_newest() throws IOException {
        var file = folder.resolve("log.jsonl");
        try (var log = new RotatingFile(file, SIZE, 2)) {
            for (var number = 0; number < 200; number++) {
                log.write("%0100d".formatted(number));
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(it -> it.getFileName().toString())
                .containsExactlyInAnyOrder("log.jsonl", "log.jsonl.1", "log.jsonl.2")
                .allSatisfy(it -> assertThat(Files.size(folder.resolve(it))).isLessThanOrEqualTo(SIZE + 2 * LINE))
                .allSatisfy(it -> assertThat(Files.getPosixFilePermissions(folder.resolve(it)))
                    .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE));
        }
        assertThat(Files.readString(file) + Files.readString(folder.resolve("log.jsonl.1"))).contains("0199\n");
    }

    @Test
    void a_new_start_goes_on_in_the_same_file() throws IOException {
        var file = folder.resolve("log.jsonl");
        for (var start = 1; start <= 3; start++) {
            try (var log = new RotatingFile(file, SIZE, 2)) {
                log.write("start " + start + " {}");
            }
        }
        assertThat(Files.readAllLines(file)).containsExactly("start 1 {}", "start 2 {}", "start 3 {}");
    }
}
