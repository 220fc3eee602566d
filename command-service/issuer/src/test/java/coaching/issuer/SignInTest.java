package coaching.issuer;

import coaching.issuer.key.SigningKeyFile;
import coaching.issuer.testing.RunningIssuer;
import coaching.testing.http.Http;
import coaching.testing.http.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class SignInTest extends RunningIssuer {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-43";
    private static final String RETURN_TO = ISSUER + "/signed-in";

    @ParameterizedTest
    @CsvSource({"manager,programme-manager", "coordinator,coordinator", "auditor,auditor", "operator,operator"})
    void a_demo_user_signs_in_with_a_proof_key(String name, String role) throws NoSuchAlgorithmException {
        var tokens = tokens(http(), name);
        var access = body(tokens.path("access_token").asString());
        assertThat(access.path("roles").get(0).asString()).isEqualTo(role);
        assertThat(access.path("programmes").get(0).asString()).isEqualTo("*");
        assertThat(access.path("aud").asString()).isEqualTo("kept");
        assertThat(access.path("sub").asString()).isEqualTo(
            UUID.nameUUIDFromBytes(("kept-demo-user/" + name).getBytes(StandardCharsets.UTF_8)).toString());
        var me = http().get("/api/me", tokens.path("access_token").asString());
        assertThat(me.json().path("roles").get(0).asString()).isEqualTo(role);
    }

    @Test
    void no_token_has_a_name() throws NoSuchAlgorithmException {
        var tokens = tokens(http(), "auditor");
        for (var token : List.of("access_token", "id_token")) {
            assertThat(body(tokens.path(token).asString()).propertyNames()).contains("sub").doesNotContain("name");
        }
    }

    @Test
    void an_id_token_is_no_access_token() throws NoSuchAlgorithmException {
        var tokens = tokens(http(), "auditor");
        assertThat(http().get("/api/me", tokens.path("id_token").asString()).status()).isEqualTo(401);
    }

    @Test
    void a_code_is_worth_nothing_without_its_proof() throws NoSuchAlgorithmException {
        var browser = http();
        var code = code(browser, "auditor");
        assertThat(exchange(browser, code, "another-verifier-that-is-long-enough-for-it-43").status()).isEqualTo(400);
    }

    @Test
    void a_page_must_ask_with_a_proof_key() {
        var answer = http().get("/oauth2/authorize?response_type=code&client_id=kept-web&scope=openid&redirect_uri="
            + encoded(RETURN_TO));
        assertThat(answer.header("Location")).contains("error=invalid_request");
    }

    @Test
    void nobody_is_sent_to_a_strange_place() throws NoSuchAlgorithmException {
        var answer = http().get(authorize("http://elsewhere/signed-in"));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_wrong_password_is_told_without_saying_what_was_wrong() {
        var browser = http();
        var refused = signIn(browser, "auditor", "wrong");
        assertThat(refused.header("Location")).endsWith("/signin?refused");
        assertThat(signIn(browser, "nobody", "wrong").header("Location")).endsWith("/signin?refused");
        assertThat(browser.get("/signin?refused").body()).contains("role=\"alert\"");
    }

    @Test
    void the_form_cannot_be_sent_from_elsewhere() {
        assertThat(http().post("/signin", "username=auditor&password=kept-auditor").status()).isEqualTo(403);
    }

    @Test
    void who_is_signed_in_is_led_on_by_the_form_and_by_one_that_is_out_of_date() throws NoSuchAlgorithmException {
        var browser = http();
        code(browser, "auditor");
        assertThat(browser.get("/signin").status()).isEqualTo(302);
        assertThat(browser.get("/signin").header("Location")).endsWith("/");
        var outOfDate = browser.post("/signin", "username=auditor&password=kept-auditor&_csrf=old");
        assertThat(outOfDate.header("Location")).endsWith("/");
    }

    @Test
    void who_signs_out_has_to_sign_in_again() throws NoSuchAlgorithmException {
        var browser = http();
        var tokens = tokens(browser, "auditor");
        var signedIn = browser.to(authorize(RETURN_TO)).header("Accept", "text/html");
        assertThat(browser.send(signedIn).header("Location")).startsWith(RETURN_TO);
        var out = browser.get("/connect/logout?id_token_hint=" + tokens.path("id_token").asString()
            + "&post_logout_redirect_uri=" + encoded(ISSUER + "/"));
        assertThat(out.header("Location")).isEqualTo(ISSUER + "/");
        assertThat(browser.send(signedIn).header("Location")).endsWith("/signin");
    }

    @Test
    void what_was_signed_in_for_ends_with_the_session() throws NoSuchAlgorithmException {
        var browser = http();
        var other = tokens(http(), "auditor").path("access_token").asString();
        var tokens = tokens(browser, "auditor");
        var access = tokens.path("access_token").asString();
        assertThat(http().get("/api/me", access).status()).isEqualTo(200);
        var signedOut = browser.get("/connect/logout?id_token_hint=" + tokens.path("id_token").asString()
            + "&post_logout_redirect_uri=" + encoded(ISSUER + "/"));
        assertThat(signedOut.status()).as(signedOut.toString()).isEqualTo(302);
        assertThat(http().get("/api/me", access).rule()).isEqualTo("NOT_SIGNED_IN");
        assertThat(http().get("/api/me", other).status()).as("of another session").isEqualTo(200);
    }

    @Test
    void a_session_that_is_ended_from_elsewhere_takes_its_tokens_along() throws NoSuchAlgorithmException {
        var lost = tokens(http(), "coordinator").path("access_token").asString();
        var browser = http();
        var kept = tokens(browser, "coordinator").path("access_token").asString();
        browser.get("/sessions");
        var page = browser.get("/sessions").body();
        var end = Pattern.compile("name=\"end\" value=\"" + body(lost).path("sid").asString() + "\"");
        assertThat(page).containsPattern(end);
        var proof = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(proof.find()).isTrue();
        browser.post("/sessions", "end=" + body(lost).path("sid").asString() + "&_csrf=" + proof.group(1));
        assertThat(http().get("/api/me", lost).status()).isEqualTo(401);
        assertThat(http().get("/api/me", kept).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"kept-integration, integration", "kept-operations, operator"})
    void a_program_shows_its_secret_and_has_its_role(String client, String role) {
        var answer = http().post("/oauth2/token", "grant_type=client_credentials", basic(client, SECRET));
        assertThat(answer.status()).isEqualTo(200);
        var access = body(answer.json().path("access_token").asString());
        assertThat(access.path("roles")).hasSize(1);
        assertThat(access.path("roles").get(0).asString()).isEqualTo(role);
        assertThat(http().post("/oauth2/token", "grant_type=client_credentials", basic(client, "wrong")).status())
            .isEqualTo(401);
    }

    private static String basic(String client, String secret) {
        return "Basic "
            + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_key_is_its_owners_and_stays() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(KEYS))).isEqualTo("rw-------");
        var file = new SigningKeyFile(KEYS);
        assertThat(file.read(Instant.EPOCH).keys().getKeys()).isEqualTo(file.read(Instant.EPOCH).keys().getKeys());
    }

    private static JsonNode tokens(Http browser, String name) throws NoSuchAlgorithmException {
        var answer = exchange(browser, code(browser, name), VERIFIER);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    /// As a browser would: asked for a code, sent to sign in, sent back to ask again, sent back with the code.
    private static String code(Http browser, String name) throws NoSuchAlgorithmException {
        var asked = browser.to(authorize(RETURN_TO)).header("Accept", "text/html");
        assertThat(browser.send(asked).header("Location")).endsWith("/signin");
        var back = URI.create(signIn(browser, name, "kept-" + name).header("Location"));
        var answer = browser.get(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(answer.header("Location")).startsWith(RETURN_TO);
        var parameters = UriComponentsBuilder.fromUriString(answer.header("Location")).build().getQueryParams();
        return String.valueOf(parameters.getFirst("code"));
    }

    private static Answer signIn(Http browser, String name, String password) {
        var hidden = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(browser.get("/signin").body());
        assertThat(hidden.find()).isTrue();
        return browser.post("/signin", "username=" + name + "&password=" + password + "&_csrf="
            + encoded(hidden.group(1)));
    }

    private static Answer exchange(Http browser, String code, String verifier) {
        return browser.post("/oauth2/token", "grant_type=authorization_code&client_id=kept-web&code=" + encoded(code)
            + "&code_verifier=" + verifier + "&redirect_uri=" + encoded(RETURN_TO));
    }

    private static String authorize(String returnTo) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/oauth2/authorize?response_type=code&client_id=kept-web&scope=openid%20profile&state=s&redirect_uri="
            + encoded(returnTo) + "&code_challenge_method=S256&code_challenge="
            + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static JsonNode body(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
