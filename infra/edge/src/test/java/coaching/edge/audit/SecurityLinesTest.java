package coaching.edge.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityLinesTest {

    @TempDir
    Path folder;

    @Test
    void however_somebody_is_called_it_is_one_line_of_bounded_length() throws IOException {
        var file = folder.resolve("security.jsonl");
        var name = "x\r\n\u2028{\"what\":\"forged\"}" + "y".repeat(300);
        try (var log = new SecurityLog(new AuditSettings(file, DataSize.ofMegabytes(1), 1), null,
            InstantSource.system())) {
            log.tell(SecurityEvent.DENIED, name, new MockHttpServletRequest());
        }
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).matches("\\p{Print}+");
        assertThat(JsonMapper.shared().readTree(lines.getFirst()).path("who").asString()).isEqualTo(
            name.substring(0, 200));
    }
}
