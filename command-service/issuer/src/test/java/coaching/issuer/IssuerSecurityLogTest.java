package coaching.issuer;

import coaching.events.id.PersonId;
import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.link.Purpose;
import coaching.issuer.testing.RunningIssuer;
import coaching.testing.http.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever signs in, fails to or ends a session leaves a line. The proxy of this service is this machine.
@TestPropertySource(properties = {"server.forward-headers-strategy=native",
    "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1"})
class IssuerSecurityLogTest extends RunningIssuer {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Path FILE = file();

    @Autowired
    private OneTimeLinks links;

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
    void how_somebody_came_in() {
        var before = lines().size();
        enter(http(), "manager", "kept-manager");
        var browser = http();
        var link = links.mint(new PersonId(UUID.randomUUID()), Purpose.INVITATION);
        var proof = first(PROOF, browser.get("/signin/link").body());
        browser.post("/signin/link", "token=" + link.getFragment() + "&_csrf=" + proof);
        assertThat(since(before)).extracting(it -> said(it, "what") + " " + said(it, "rule"))
            .containsExactly("SIGNED_IN PASSWORD", "SIGNED_IN LINK");
    }

    @Test
    void a_set_up_link_that_is_none() {
        var before = lines().size();
        http().get("/setup");
        assertThat(since(before)).extracting(it -> said(it, "what")).containsExactly("LINK_REFUSED");
    }

    @Test
    void what_a_proxy_passes_on_is_an_address_or_not_believed() {
        var before = lines().size();
        for (var from : List.of("203.0.113.7", "2001:db8::7", "<script>7391</script>", "7391 ERROR", "2001:db8::g")) {
            var browser = http();
            browser.send(browser.to("/setup").header("X-Forwarded-For", from));
        }
        assertThat(since(before)).extracting(it -> said(it, "from"))
            .containsExactly("203.0.113.7", "2001:db8::7", "127.0.0.1", "127.0.0.1", "127.0.0.1");
    }

    private static List<JsonNode> since(int before) {
        var all = lines();
        return all.subList(before, all.size());
    }

    private static List<JsonNode> lines() {
        try {
            return Files.readString(FILE).lines().map(line -> JsonMapper.shared().readTree(line)).toList();
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
            return Files.createTempDirectory("kept-log").resolve("issuer.security.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
