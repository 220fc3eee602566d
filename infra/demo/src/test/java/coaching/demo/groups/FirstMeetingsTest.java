package coaching.demo.groups;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FirstMeetingsTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_first_day_of_each_group_is_found_whatever_else_a_file_holds(String separator) throws IOException {
        var csv = "\uFEFF Group ,held_on\ndocs\u00A0,2026-01-19\n,\nZoe\u0308,soon\ndocs,2026-01-05\nZo\u00EB,2026-02-02\n";

        assertThat(firsts(csv.replace(",", separator).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(
            Map.of("docs", LocalDate.parse("2026-01-05"), "Zo\u00EB", LocalDate.parse("2026-02-02")));
    }

    @Test
    void a_file_of_something_else_is_refused() {
        assertThatThrownBy(() -> firsts("name,day\ndocs,2026-01-05\n".getBytes(StandardCharsets.UTF_8)))
            .isInstanceOf(IOException.class).hasMessageContaining("group and held_on");
    }

    private Map<String, LocalDate> firsts(byte[] bytes) throws IOException {
        return FirstMeetings.of(Files.write(folder.resolve("meetings.csv"), bytes));
    }
}
