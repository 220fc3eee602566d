package coaching.query.edge;

import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever tries what is not theirs leaves a line, and so does whoever reads what is other people's.
class SecurityLogTest extends RunningService {

    private static final Set<String> FIELDS = Set.of("at", "what", "rule", "who", "from", "programme", "relationship",
        "unwrittenBefore");
    private static final Path FILE = file();

    @DynamicPropertySource
    static void log(DynamicPropertyRegistry settings) {
        settings.add("kept.security-log.file", FILE::toString);
    }

    @Test
    void refused_tokens_and_denied_reads() {
        var before = lines().size();
        var programme = "6f1d3c52-0f0c-4c6e-9a55-0d2b7b0c1a01";
        http().get("/api/me", "no.token.this");
        http().get("/api/me");
        http().get("/%61pi/programmes/" + programme + "/relationships", token().role("programme-manager")
            .with(it -> it.subject("x\u2028{\"what\":\"forged\"}" + "y".repeat(150))));
        http().get("/api/programmes/" + programme + "/board", token().role("auditor"));
        var told = since(before);
        assertThat(told).extracting(it -> said(it, "what") + " " + said(it, "rule")).containsExactly(
            "TOKEN_REFUSED NOT_SIGNED_IN", "TOKEN_MISSING NOT_SIGNED_IN", "DENIED NOT_ALLOWED", "HIDDEN NOT_FOUND");
        assertThat(said(told.get(2), "who")).startsWith("x\u2028{").endsWith("yyy");
        assertThat(said(told.get(2), "programme")).isEqualTo(programme);
        assertThat(said(told.get(3), "programme")).isEqualTo(programme);
    }

    @Test
    void reads_of_relationships_by_a_role() {
        var pair = ProgrammeStory.of("security log").pair("a").met(0);
        store(pair.programme());
        var path = "/api/programmes/" + pair.programme().id() + "/relationships/" + pair.relationship();
        var before = lines().size();
        var reader = UUID.randomUUID();
        assertThat(http().get(path, token().role("coordinator").person(reader)).status()).isEqualTo(200);
        assertThat(http().get(path + "/timeline", token().role("auditor")).status()).isEqualTo(200);
        assertThat(http().get("/api/me", token().role("auditor")).status()).isEqualTo(200);
        var told = since(before);
        assertThat(told).extracting(it -> said(it, "what") + " " + said(it, "rule"))
            .containsExactly("RELATIONSHIP_READ COORDINATOR", "RELATIONSHIP_READ AUDITOR");
        assertThat(said(told.getFirst(), "who")).isEqualTo(reader.toString());
        assertThat(said(told.getFirst(), "relationship")).isEqualTo(pair.relationship().toString());
        assertThat(said(told.getFirst(), "from")).isEqualTo("127.0.0.1");
    }

    @Test
    void it_is_counted_and_only_we_may_read_it() throws IOException {
        http().get("/api/me", "no.token.this");
        assertThat(http().get("/actuator/prometheus", token().role("operator")).body())
            .containsPattern("kept_security_events_total\\{.*rule=\"NOT_SIGNED_IN\".*what=\"TOKEN_REFUSED\".*} [1-9]")
            .containsPattern("kept_security_events_total\\{.*what=\"ACCOUNT_MADE\".*} 0");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE))).isEqualTo("rw-------");
    }

    private static List<JsonNode> since(int before) {
        var all = lines();
        var told = all.subList(before, all.size());
        assertThat(told).allSatisfy(it -> {
            assertThat(FIELDS).containsAll(it.propertyNames());
            assertThat(it.propertyNames()).contains("at", "what", "rule", "who", "from");
        });
        return told;
    }

    private static List<JsonNode> lines() {
        try {
            var text = Files.readString(FILE);
            assertThat(text.chars().filter(it -> it != '\n')).allSatisfy(it -> assertThat(it).isBetween(32, 126));
            return text.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(JsonNode line, String field) {
        return line.path(field).asString("");
    }

    private static Path file() {
        try {
            return Files.createTempDirectory("kept-log").resolve("query-service.security.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
