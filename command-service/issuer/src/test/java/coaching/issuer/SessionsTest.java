package coaching.issuer;

import coaching.issuer.testing.RunningIssuer;
import coaching.testing.http.Http;
import coaching.testing.http.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// What a sign-in at the issuer is, how long it lasts and who ends it.
class SessionsTest extends RunningIssuer {

    private static final String ASKED = "/oauth2/authorize?response_type=code&client_id=kept-web&scope=openid%20profile"
        + "&state=s&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsigned-in&code_challenge_method=S256"
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Test
    void a_person_sees_where_they_are_signed_in_and_ends_one() {
        var here = signedIn("operator");
        var there = signedIn("operator");
        var stranger = signedIn("auditor");
        var page = here.get("/sessions").body();
        assertThat(page).contains("(this one)").contains("127.0.0.1");
        var other = Pattern.compile("(?s)<li>(?:(?!</li>).)*</li>").matcher(page).results().map(it -> it.group())
            .filter(it -> !it.contains("(this one)")).findFirst().orElseThrow();
        var handle = first(Pattern.compile("name=\"end\" value=\"([^\"]+)\""), other);
        end(stranger, handle);
        assertThat(isSignedIn(there)).as("another person's word ends nothing").isTrue();
        assertThat(here.post("/sessions", "end=" + handle).header("Location")).as("without a proof").endsWith("/");
        assertThat(isSignedIn(there)).isTrue();
        end(here, handle);
        assertThat(isSignedIn(there)).isFalse();
        assertThat(isSignedIn(here)).isTrue();
    }

    @Test
    void who_is_not_signed_in_has_no_list() {
        assertThat(http().get("/sessions").header("Location")).endsWith("/signin");
        var browser = http();
        assertThat(browser.post("/sessions", "end=1&_csrf=" + proof(browser)).header("Location")).endsWith("/sessions");
    }

    @Test
    void a_person_has_so_many_sessions_and_the_oldest_ends() {
        var oldest = signedIn("coordinator");
        for (var number = 0; number < 20; number++) {
            signedIn("coordinator");
        }
        assertThat(isSignedIn(oldest)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&prompt=login", "&max_age=0", "&%70rompt=login", "&prompt=login&max_age=100"})
    void a_client_that_wants_to_see_the_person_does(String wish) {
        var browser = signedIn("manager");
        var before = own(browser);
        assertThat(ask(browser, wish).header("Location")).endsWith("/signin?again");
        assertThat(own(browser)).as("nothing has ended yet").isEqualTo(before);
        assertThat(browser.get("/signin?again").body()).contains("role=\"status\"");
        assertThat(enter(browser, "manager", "guessed").header("Location")).endsWith("/signin?refused");
        assertThat(browser.get("/signin?refused").body()).contains("role=\"alert\"");
        assertThat(own(browser)).as("nor by a wrong password").isEqualTo(before);
        var again = enter(browser, "manager", "kept-manager");
        assertThat(again.header("Location")).contains("/oauth2/authorize?");
        assertThat(own(browser)).as("another session").isNotEqualTo(before);
        assertThat(browser.get("/sessions").body()).as("instead of it").doesNotContain(before);
        var path = again.header("Location").replaceFirst("^http://[^/]+", "");
        assertThat(browser.get(path).header("Location")).contains("/signed-in?code=");
    }

    @ParameterizedTest
    @CsvSource({"client_id=kept-web, client_id=stranger",
        "localhost%3A8080%2Fsigned-in, elsewhere.example%2Fsigned-in"})
    void who_is_no_client_or_leads_elsewhere_does_not_even_have_the_person_asked(String right, String wrong) {
        var browser = signedIn("manager");
        var before = own(browser);
        var asked = browser.to((ASKED + "&prompt=login").replace(right, wrong)).header("Accept", "text/html");
        assertThat(browser.send(asked).status()).isEqualTo(400);
        assertThat(own(browser)).isEqualTo(before);
    }

    @Test
    void a_wish_that_must_show_nothing_is_refused() {
        var browser = signedIn("manager");
        assertThat(ask(browser, "&prompt=none&max_age=0").header("Location")).contains("error=login_required");
        assertThat(isSignedIn(browser)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&prompt=login", "&max_age=0"})
    void who_signs_in_for_it_is_not_asked_twice(String wish) {
        var browser = http();
        assertThat(ask(browser, wish).header("Location")).endsWith("/signin");
        var path = enter(browser, "manager").header("Location").replaceFirst("^http://[^/]+", "");
        assertThat(browser.get(path).header("Location")).contains("/signed-in?code=");
    }

    @Test
    void a_sign_in_that_is_young_enough_is_good() {
        assertThat(ask(signedIn("manager"), "&max_age=1000").header("Location")).contains("/signed-in?code=");
    }

    @Test
    void who_may_not_be_shown_a_form_is_told_so() {
        assertThat(ask(http(), "&prompt=none").header("Location")).contains("error=login_required");
    }

    @Test
    void discovery_tells_what_is_there_and_no_more() {
        for (var document : new String[] {"openid-configuration", "oauth-authorization-server"}) {
            var told = http().get("/.well-known/" + document).json();
            for (var property : told.properties()) {
                if (property.getKey().endsWith("_endpoint") || property.getKey().endsWith("_uri")) {
                    var path = property.getValue().asString().replace(ISSUER, "");
                    var answer = property.getKey().equals("token_endpoint") ? http().post(path, "") : http().get(path);
                    assertThat(answer.body()).as(property.toString()).doesNotContain("rule:NOT_SIGNED_IN");
                }
            }
            assertThat(told.path("grant_types_supported")).hasSize(2);
            assertThat(told.has("introspection_endpoint")).isFalse();
        }
        for (var path : new String[] {"/oauth2/revoke", "/oauth2/introspect", "/oauth2/par",
            "/oauth2/device_authorization"}) {
            assertThat(http().post(path, "token=x&client_id=kept-web").rule()).as(path).isEqualTo("NOT_SIGNED_IN");
        }
    }

    @Test
    void an_access_token_lasts_minutes() {
        var secret = Base64.getEncoder().encodeToString(("kept-operations:" + SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = http().post("/oauth2/token", "grant_type=client_credentials", "Basic " + secret);
        assertThat(answer.json().path("expires_in").asInt()).isBetween(300, 600);
    }

    private Http signedIn(String name) {
        var browser = http();
        assertThat(enter(browser, name).header("Location")).doesNotContain("refused");
        return browser;
    }

    private static Answer enter(Http browser, String name) {
        return enter(browser, name, "kept-" + name);
    }

    private static Answer enter(Http browser, String name, String password) {
        return browser.post("/signin", "username=" + name + "&password=" + password + "&_csrf=" + proof(browser));
    }

    /// The handle of the session that this browser has.
    private static String own(Http browser) {
        return first(Pattern.compile("(?s)\\(this one\\)(?:(?!</li>).)*name=\"end\" value=\"([^\"]+)\""),
            browser.get("/sessions").body());
    }

    private static void end(Http browser, String handle) {
        var proof = first(PROOF, browser.get("/sessions").body());
        assertThat(browser.post("/sessions", "end=" + handle + "&_csrf=" + proof).status()).isEqualTo(302);
    }

    private static boolean isSignedIn(Http browser) {
        return ask(browser, "").header("Location").contains("code=");
    }

    private static Answer ask(Http browser, String more) {
        return browser.send(browser.to(ASKED + more).header("Accept", "text/html"));
    }

    private static String proof(Http browser) {
        return first(PROOF, browser.get("/signin?again").body());
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
