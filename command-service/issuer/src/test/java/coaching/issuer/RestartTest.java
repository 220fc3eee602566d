package coaching.issuer;

import coaching.issuer.testing.IssuerApp;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.testing.http.Http;
import coaching.testing.http.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// What was granted is in the database: it outlives the process, and is read by it.
class RestartTest {

    private static final Database DATABASE = EmbeddedPostgres.forTests().freshDatabase();
    private static final String RETURN_TO = "http://localhost:8080/signed-in";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String ASKED = "/oauth2/authorize?response_type=code&client_id=kept-web&scope=openid%20profile&state=s"
        + "&redirect_uri=" + encoded(RETURN_TO) + "&code_challenge_method=S256"
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir
    private Path folder;

    @Test
    void who_signs_out_after_a_restart_is_signed_out() {
        JsonNode tokens;
        try (var service = start()) {
            tokens = exchange(http(service), code(http(service), "auditor")).json();
            assertThat(me(service, tokens).status()).isEqualTo(200);
        }
        try (var service = start()) {
            assertThat(me(service, tokens).status()).as("the token is good for its minutes").isEqualTo(200);
            var out = http(service).get("/connect/logout?id_token_hint=" + tokens.path("id_token").asString()
                + "&post_logout_redirect_uri=" + encoded("http://localhost:8080/"));
            assertThat(out.header("Location")).isEqualTo("http://localhost:8080/");
            assertThat(me(service, tokens).status()).as("it ended with the sign-in").isEqualTo(401);
        }
        try (var service = start()) {
            assertThat(me(service, tokens).status()).as("and stays so").isEqualTo(401);
        }
    }

    @Test
    void a_code_is_exchanged_once_however_many_try_at_once() throws Exception {
        try (var service = start(); var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var code = code(http(service), "manager");
            Callable<Answer> exchanging = () -> exchange(http(service), code);
            var answers = callers.invokeAll(IntStream.range(0, 8).mapToObj(_ -> exchanging).toList());
            var granted = 0;
            for (var answer : answers) {
                granted += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
    }

    private ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(IssuerApp.class).run("--server.port=0",
            "--kept.issuer.database.url=" + DATABASE.jdbcUrl(), "--kept.issuer.database.username=" + DATABASE.user(),
            "--kept.issuer.database.password=" + DATABASE.password(),
            "--kept.issuer.keys=" + folder.resolve("key.json"),
            "--kept.issuer.accounts=" + folder.resolve("accounts.json"), "--kept.issuer.demo-users=true");
    }

    private static Answer me(ServletWebServerApplicationContext service, JsonNode tokens) {
        return http(service).get("/api/me", tokens.path("access_token").asString());
    }

    private static String code(Http browser, String name) {
        browser.send(browser.to(ASKED).header("Accept", "text/html"));
        var proof = Pattern.compile("data-csrf=\"([^\"]+)\"").matcher(browser.get("/signin").body());
        assertThat(proof.find()).isTrue();
        var signedIn = browser.post("/signin",
            "username=" + name + "&password=kept-" + name + "&_csrf=" + encoded(proof.group(1)));
        var back = URI.create(signedIn.header("Location"));
        var answer = browser.get(back.getRawPath() + "?" + back.getRawQuery());
        return String.valueOf(UriComponentsBuilder.fromUriString(answer.header("Location")).build().getQueryParams()
            .getFirst("code"));
    }

    private static Answer exchange(Http browser, String code) {
        return browser.post("/oauth2/token", "grant_type=authorization_code&client_id=kept-web&code=" + encoded(code)
            + "&code_verifier=" + VERIFIER + "&redirect_uri=" + encoded(RETURN_TO));
    }

    private static Http http(ServletWebServerApplicationContext service) {
        return new Http(Objects.requireNonNull(service.getWebServer()).getPort());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
