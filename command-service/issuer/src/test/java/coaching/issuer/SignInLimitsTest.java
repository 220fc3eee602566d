package coaching.issuer;

import coaching.issuer.testing.AnyIssuer;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.testing.http.Http;
import coaching.testing.http.Http.Answer;
import coaching.vault.database.VaultDatabase;
import org.apache.catalina.Context;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// What strangers can make us remember, and how often they may try. The proxy of this service is this machine.
@TestPropertySource(properties = {"server.forward-headers-strategy=native",
    "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1",
    "kept.limits.issuer-per-minute=100000", "kept.limits.sign-ins-per-minute=12",
    "kept.issuer.users[0].name=ann", "kept.issuer.users[0].person=6f1d3c1e-7d0a-4c35-9d61-1b2f3a4c5d6e",
    "kept.issuer.users[0].password={noop}nine blue herons"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInLimitsTest extends AnyIssuer {

    private static final String ASKED = "/oauth2/authorize?response_type=code&client_id=kept-web&scope=openid&state=s"
        + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsigned-in&code_challenge_method=S256"
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final Database DATABASE = EmbeddedPostgres.forTests().freshDatabase();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        on(DATABASE, settings);
        settings.add("kept.issuer.demo-users", () -> false);
    }

    @Autowired
    private ServletWebServerApplicationContext service;

    @Autowired
    private VaultDatabase database;

    @Test
    @Order(1)
    void strangers_leave_nothing_behind() {
        for (var number = 0; number < 300; number++) {
            var browser = http();
            var asked = from(browser, "198.51.100." + number % 200, ASKED + "&nonce=" + number);
            assertThat(asked.header("Location")).endsWith("/signin");
            assertThat(asked.response().headers().allValues("Set-Cookie"))
                .noneMatch(it -> it.startsWith("kept-signin"));
            browser.get("/signin");
        }
        signIn(http(), "203.0.113.9", "ann", "wrong");
        assertThat(sessions()).isZero();
    }

    @Test
    void programs_leave_nothing_behind() {
        for (var number = 0; number < 200; number++) {
            assertThat(token(SECRET, "198.51.100.1").status()).isEqualTo(200);
        }
        assertThat(granted()).isZero();
    }

    @Test
    void an_account_is_tried_slowly_from_one_address_and_from_many_and_its_owner_is_not_locked_out() {
        var refusals = 0;
        for (var number = 0; number < 30; number++) {
            refusals += signIn(http(), "192.0.2.1", "ann", "guess " + number).status() == 429 ? 1 : 0;
        }
        assertThat(refusals).as("from one address").isPositive();
        assertThat(signIn(http(), "192.0.2.2", "ann", "nine blue herons").header("Location")).doesNotContain("refused");
        var admitted = 0;
        for (var number = 0; number < 100; number++) {
            admitted += signIn(http(), "192.0.2." + (100 + number / 10), "Ann ", "guess").status() == 302 ? 1 : 0;
        }
        assertThat(admitted).as("from ten addresses").isLessThan(100);
        var owner = signIn(http(), "203.0.113.77", "ann", "nine blue herons");
        assertThat(owner.status()).as("the owner from an address of their own").isEqualTo(302);
        assertThat(owner.header("Location")).doesNotContain("refused");
    }

    @Test
    void one_address_that_is_refused_often_is_told_when_to_come_again() {
        Answer last = token("wrong", "192.0.2.50");
        for (var number = 0; number < 40; number++) {
            last = token("wrong", "192.0.2.50");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Content-Type")).startsWith("application/json");
        assertThat(last.json().path("error").asString()).isEqualTo("temporarily_unavailable");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(token(SECRET, "192.0.2.51").status()).as("others").isEqualTo(200);
    }

    @Test
    void a_few_tries_from_one_network_are_enough() {
        Answer last = signIn(http(), "2001:db8:1:1::1", "nobody", "guess");
        for (var number = 0; number < 40; number++) {
            last = signIn(http(), "2001:db8:1:1::" + Integer.toHexString(number + 2), "nobody" + number, "guess");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Content-Type")).startsWith("application/problem+json");
        assertThat(last.rule()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    }

    @Test
    void the_cookie_of_what_was_asked_leads_nowhere_else() {
        for (var stored : new String[] {"https://elsewhere.example/", "//elsewhere.example/", "x\r\nSet-Cookie: a=b"}) {
            var cookie = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(stored.getBytes(StandardCharsets.UTF_8));
            var browser = http();
            browser.send(browser.to("/signin").header("Cookie", "kept-asked=" + cookie));
            var page = browser.get("/signin").body();
            var answer = browser.send(browser.form("/signin", credentials("ann", "nine blue herons", page))
                .header("X-Forwarded-For", "203.0.113.80").header("Cookie", "kept-asked=" + cookie));
            assertThat(answer.header("Location")).as(stored)
                .matches("(http://localhost:\\d+)?/(oauth2/authorize\\?.*)?|.*refused")
                .doesNotStartWith("https://elsewhere").doesNotStartWith("//");
        }
    }

    private int sessions() {
        var tomcat = ((TomcatWebServer) Objects.requireNonNull(service.getWebServer())).getTomcat();
        return Arrays.stream(tomcat.getHost().findChildren()).map(Context.class::cast)
            .mapToInt(it -> it.getManager().getActiveSessions()).sum();
    }

    private Answer token(String secret, String address) {
        var basic = "Basic " + Base64.getEncoder()
            .encodeToString(("kept-operations:" + secret).getBytes(StandardCharsets.UTF_8));
        var browser = http();
        return browser.send(browser.form("/oauth2/token", "grant_type=client_credentials")
            .header("Authorization", basic).header("X-Forwarded-For", address));
    }

    private static Answer from(Http browser, String address, String path) {
        return browser.send(browser.to(path).header("Accept", "text/html").header("X-Forwarded-For", address));
    }

    private static Answer signIn(Http browser, String address, String name, String password) {
        var page = browser.get("/signin").body();
        return browser
            .send(browser.form("/signin", credentials(name, password, page)).header("X-Forwarded-For", address));
    }

    private static String credentials(String name, String password, String page) {
        var hidden = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(hidden.find()).isTrue();
        return "username=" + name.replace(" ", "+") + "&password=" + password.replace(" ", "+") + "&_csrf="
            + hidden.group(1).replace("+", "%2B").replace("=", "%3D");
    }

    private int granted() {
        return database.client().sql("SELECT count(*) FROM oauth2_authorization").query(Integer.class).single();
    }
}
