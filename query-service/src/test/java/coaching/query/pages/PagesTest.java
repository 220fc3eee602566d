package coaching.query.pages;

import coaching.query.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest extends RunningService {

    private static final Pattern PART = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signed-in?code=x&state=y", "/address", "/invited", "/operations",
        "/programmes/6f1d3c52-0f0c-4c6e-9a55-0d2b7b0c1a01/board",
        "/programmes/6f1d3c52-0f0c-4c6e-9a55-0d2b7b0c1a01/replay/2c1f9d3e-7a44-4f0e-8a1b-5a6b7c8d9e0f?step=17"})
    void an_address_of_the_page_opens_the_page(String address) {
        var answer = http().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<script type=\"module\"").doesNotContain("<script>");
        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self';");
    }

    /// A page that names no icon makes the browser ask for one that nobody is served.
    @ParameterizedTest
    @ValueSource(strings = "/")
    void all_that_a_page_is_made_of_is_served_to_anybody(String address) {
        var page = http().get(address).body();
        assertThat(page).contains("rel=\"icon\"");
        assertThat(PART.matcher(page).results().map(part -> part.group(1)).toList()).hasSizeGreaterThan(1)
            .allSatisfy(part -> assertThat(http().get(part).status()).isEqualTo(200));
    }

    @Test
    void the_page_learns_where_to_sign_in_before_anybody_is() {
        var config = http().get("/ui-config.json").json();
        assertThat(config.path("issuer").asString()).isEqualTo(ISSUER);
        assertThat(config.path("clientId").asString()).isEqualTo("kept-web");
        assertThat(config.path("commandUrl").asString()).isEqualTo("http://localhost:8081");
        assertThat(config.path("mailbox").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/somewhere", "/programmmes/x/board", "/apiary", "/board?asOf=2026-03-14"})
    void a_mistyped_address_opens_the_page_that_says_so(String address) {
        var answer = http().send(browser(address));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).isEqualTo(http().get("/").body());
        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/me", "/api/nothing", "/%61pi/me", "/API/me", "/actuator", "/actuator/env",
        "/v3/nothing", "/oauth2/nothing", "/connect/nothing", "/.well-known/nothing", "/somewhere.js"})
    void what_programs_ask_is_refused_in_their_words(String address) {
        assertRefused(browser(address));
    }

    @Test
    void only_who_wants_to_see_a_page_gets_one() {
        assertRefused(http().to("/somewhere").header("Accept", "application/json"));
        assertRefused(http().to("/somewhere").header("Accept", "*/*"));
        assertRefused(browser("/somewhere").POST(BodyPublishers.noBody()));
        assertRefused(browser("/somewhere").DELETE());
        assertRefused(browser("/somewhere").header("Authorization", "Bearer made-up"));
    }

    private void assertRefused(HttpRequest.Builder request) {
        var answer = http().send(request);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.rule()).isEqualTo("NOT_SIGNED_IN");
    }

    private HttpRequest.Builder browser(String address) {
        return http().to(address).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    @Test
    void any_other_address_is_refused() {
        assertThat(http().get("/somewhere").status()).isEqualTo(401);
        assertThat(http().get("/somewhere", token().role("operator")).status()).isEqualTo(403);
    }
}
