package coaching.demo.groups;

import coaching.demo.api.FakeApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class StandingGroupsTest {

    private static final String ODD = "Straße: /relationships?x=%00 \"Ω\" — " + "long ".repeat(60);

    @Test
    void a_name_of_any_kind_makes_keys_and_ids_that_can_be_sent(@TempDir Path folder) throws Exception {
        var csv = Files.writeString(folder.resolve("meetings.csv"),
            "group,held_on\n\"" + ODD.replace("\"", "\"\"") + "\",2026-01-05\nconvener0,2026-01-06\n");
        try (var service = new FakeApi(200, _ -> 200); var api = service.api(Duration.ofSeconds(10))) {
            var groups = new StandingGroups(api, new PrintStream(OutputStream.nullOutputStream()), ODD);
            groups.setUp(ODD, csv, Map.of(ODD, 7, "convener0", 14));
            assertThat(service.keys()).hasSize(1 + 2 * (2 + 1 + 1 + 2 + 2)).doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[\\x21-\\x7E]{1,200}"));
        }
    }
}
