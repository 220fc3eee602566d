package coaching.query.pages;

import coaching.query.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest extends RunningService {

    private static final Pattern PART = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signed-in?code=x&state=y", "/programmes/6f1d3c52-0f0c-4c6e-9a55-0d2b7b0c1a01/board",
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
    @ValueSource(strings = {"/", "/signin"})
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
    }

    @Test
    void any_other_address_is_refused() {
        assertThat(http().get("/somewhere").status()).isEqualTo(401);
        assertThat(http().get("/somewhere", token().role("operator")).status()).isEqualTo(403);
    }
}
