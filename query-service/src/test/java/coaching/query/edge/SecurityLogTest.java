package coaching.query.edge;

import coaching.query.testing.Chronicle;
import coaching.query.testing.Http;
import coaching.query.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever tries what is not theirs leaves a line, and so does whoever reads what is other people's.
class SecurityLogTest extends RunningService {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Set<String> FIELDS = Set.of("at", "what", "rule", "who", "from", "programme", "relationship",
        "unwrittenBefore");
    private static final Path FILE = file();

    @DynamicPropertySource
    static void log(DynamicPropertyRegistry settings) {
        settings.add("kept.security-log.file", FILE::toString);
    }

    @Test
    void signing_in_and_failing_to() {
        var before = lines().size();
        enter(http(), "operator", "kept-operator");
        enter(http(), "operator", "my-other-password");
        enter(http(), "my-password-in-the-wrong-field", "x");
        var told = since(before);
        var operator = UUID.nameUUIDFromBytes("kept-demo-user/operator".getBytes(StandardCharsets.UTF_8)).toString();
        assertThat(told).extracting(it -> said(it, "what"))
            .containsExactly("SIGNED_IN", "SIGN_IN_REFUSED", "SIGN_IN_REFUSED");
        assertThat(told).extracting(it -> said(it, "who")).containsExactly(operator, operator, "unknown");
        assertThat(told.toString()).doesNotContain("password-in", "other-password", "kept-operator");
    }

    @Test
    void ending_sessions() {
        var browser = http();
        enter(browser, "auditor", "kept-auditor");
        var before = lines().size();
        browser.get("/sessions");
        var page = browser.get("/sessions").body();
        browser.post("/sessions", "end=0&_csrf=" + first(PROOF, page));
        assertThat(since(before)).singleElement()
            .satisfies(it -> assertThat(said(it, "what")).isEqualTo("SESSION_ENDED"));
    }

    @Test
    void wrong_secrets_and_codes_of_clients() {
        var before = lines().size();
        http().post("/oauth2/token", "grant_type=client_credentials", basic("kept-integration", "guess"));
        http().post("/oauth2/token", "grant_type=client_credentials", basic("a-secret", "guess"));
        http().post("/oauth2/token",
            "grant_type=authorization_code&client_id=kept-web&code=x&redirect_uri=http%3A%2F%2F"
                + "localhost%3A8080%2Fsigned-in&code_verifier=a-verifier-that-is-long-enough-for-the-standard-43");
        assertThat(since(before)).extracting(it -> said(it, "what") + " " + said(it, "rule") + " " + said(it, "who"))
            .containsExactly("CLIENT_REFUSED WRONG_CLIENT_SECRET kept-integration",
                "CLIENT_REFUSED WRONG_CLIENT_SECRET unknown", "CLIENT_REFUSED GRANT_REFUSED kept-web");
    }

    @Test
    void refused_tokens_and_denied_reads() {
        var before = lines().size();
        var programme = "6f1d3c52-0f0c-4c6e-9a55-0d2b7b0c1a01";
        http().get("/api/me", "no.token.this");
        http().get("/api/me");
        http().get("/%61pi/programmes/" + programme + "/relationships", token().role("programme-manager")
            .with(it -> it.subject("x\r\n\u2028{\"what\":\"forged\"}" + "y".repeat(300))));
        http().get("/api/programmes/" + programme + "/board", token().role("auditor"));
        var told = since(before);
        assertThat(told).extracting(it -> said(it, "what") + " " + said(it, "rule")).containsExactly(
            "TOKEN_REFUSED NOT_SIGNED_IN", "TOKEN_MISSING NOT_SIGNED_IN", "DENIED NOT_ALLOWED", "HIDDEN NOT_FOUND");
        assertThat(said(told.get(2), "who")).startsWith("x\r\n\u2028{").hasSize(200);
        assertThat(said(told.get(2), "programme")).isEqualTo(programme);
        assertThat(said(told.get(3), "programme")).isEqualTo(programme);
    }

    @Test
    void reads_of_relationships_by_a_role() {
        var pair = Chronicle.of("security log").pair("a").held(0);
        store(pair.chronicle());
        var path = "/api/programmes/" + pair.chronicle().programme() + "/relationships/" + pair.id();
        var before = lines().size();
        var reader = UUID.randomUUID();
        assertThat(http().get(path, token().role("coordinator").person(reader)).status()).isEqualTo(200);
        assertThat(http().get(path + "/timeline", token().role("auditor")).status()).isEqualTo(200);
        assertThat(http().get("/api/me", token().role("auditor")).status()).isEqualTo(200);
        var told = since(before);
        assertThat(told).extracting(it -> said(it, "what") + " " + said(it, "rule"))
            .containsExactly("RELATIONSHIP_READ COORDINATOR", "RELATIONSHIP_READ AUDITOR");
        assertThat(said(told.getFirst(), "who")).isEqualTo(reader.toString());
        assertThat(said(told.getFirst(), "relationship")).isEqualTo(pair.id().toString());
        assertThat(said(told.getFirst(), "from")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_set_up_link_that_is_none() {
        var before = lines().size();
        http().get("/setup");
        assertThat(since(before)).extracting(it -> said(it, "what")).containsExactly("LINK_REFUSED");
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

    private static void enter(Http browser, String name, String password) {
        var proof = first(PROOF, browser.get("/signin").body());
        browser.post("/signin", "username=" + name + "&password=" + password + "&_csrf=" + proof);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static Path file() {
        try {
            return Files.createTempDirectory("kept-log").resolve("query-service.security.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
