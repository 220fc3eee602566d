package coaching.query.signin;

import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.QueryService;
import coaching.query.testing.Http;
import coaching.query.testing.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A service of nobody yet.
class SetupTest {

    private static final Database DATABASE = EmbeddedPostgres.forTests().freshDatabase();
    private static final String TOKEN = "0123456789abcdef".repeat(4);
    private static final String PASSWORD = "nine blue herons wade";

    @TempDir
    private Path folder;

    @Test
    void the_link_makes_one_account_that_outlives_restarts() throws Exception {
        offer(Instant.now().plus(Duration.ofHours(1)));
        try (var service = start()) {
            var browser = http(service);
            assertThat(signIn(http(service), "manager", "kept-manager").header("Location")).endsWith("?refused");
            assertThat(browser.get("/setup").status()).isEqualTo(200);
            var made = send(browser, TOKEN, "ann", PASSWORD, PASSWORD);
            assertThat(made.status()).isEqualTo(302);
            assertThat(browser.get("/signin").status()).as("signed in").isEqualTo(302);
            assertThat(http(service).get("/setup").status()).isEqualTo(410);
            assertThat(send(http(service), TOKEN, "eve", PASSWORD, PASSWORD).status()).isEqualTo(410);
        }
        assertThat(Files.readString(accounts())).contains("ann").doesNotContain(PASSWORD).contains("{pbkdf2@");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accounts()))).isEqualTo("rw-------");
        offer(Instant.now().plus(Duration.ofHours(1)));
        try (var service = start()) {
            assertThat(signIn(http(service), "ann", PASSWORD).header("Location")).doesNotContain("refused");
            assertThat(signIn(http(service), "ann", PASSWORD + "r").header("Location")).endsWith("?refused");
            assertThat(http(service).get("/setup").status()).as("there is an account").isEqualTo(410);
        }
    }

    @Test
    void what_is_no_link_opens_nothing() throws Exception {
        offer(Instant.now().minusSeconds(1));
        try (var service = start()) {
            assertThat(http(service).get("/setup").status()).as("too old").isEqualTo(410);
            assertThat(send(http(service), TOKEN, "ann", PASSWORD, PASSWORD).status()).as("too old").isEqualTo(410);
            offer(Instant.now().plus(Duration.ofHours(1)));
            for (var wrong : List.of("", "0", TOKEN.toUpperCase(Locale.ROOT), TOKEN + "0")) {
                assertThat(send(http(service), wrong, "ann", PASSWORD, PASSWORD).status()).as(wrong).isEqualTo(410);
            }
            theTokenIsTakenFromNoAddress(http(service));
            var unproven = http(service).post("/setup", "token=" + TOKEN + "&username=ann&password=a&again=a");
            assertThat(unproven.status()).as("from elsewhere").isEqualTo(403);
            weakPasswordsAreRefused(service);
        }
        assertThat(accounts()).doesNotExist();
    }

    private static void theTokenIsTakenFromNoAddress(Http browser) {
        var page = browser.get("/setup?token=" + TOKEN);
        assertThat(page.body()).contains("<script src=\"/setup.js\" defer>").doesNotContain(TOKEN);
        assertThat(browser.get("/setup.js").body()).contains("location.hash");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    private static void weakPasswordsAreRefused(ServletWebServerApplicationContext service) {
        for (var weak : List.of("short", "elevenchars", "aaaaaaaaaaaa", "password1234", "P@ssw0rd!P@ssw0rd!",
            "123456789012",
            "qwertyuiopas", "kept-coordinator", "Barbara was here", "abcdefghijkl", "adminadminadmin",
            "1q2w3e4r5t6y")) {
            assertThat(send(http(service), TOKEN, "barbara", weak, weak).status()).as(weak).isEqualTo(400);
        }
        var different = send(http(service), TOKEN, "barbara", PASSWORD, PASSWORD + "!");
        assertThat(different.status()).isEqualTo(400);
        assertThat(different.body()).contains("role=\"alert\"").contains("not the same").doesNotContain(PASSWORD);
        assertThat(send(http(service), TOKEN, "<b>", PASSWORD, PASSWORD).body()).doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({"--server.address=0.0.0.0,server.address", "--server.address=::,server.address",
        "--kept.security.issuer-uri=https://kept.example.org,issuer-uri",
        "--kept.security.issuer-uri=http://localhost.example.org:8080,issuer-uri",
        "--kept.issuer.redirect-uris=https://kept.example.org/signed-in,redirect-uris",
        "--server.forward-headers-strategy=framework,proxy"})
    void the_demo_users_are_not_served_elsewhere(String setting, String said) {
        assertThatThrownBy(() -> start("--kept.issuer.demo-users=true", setting).close())
            .rootCause().hasMessageContaining("on this machine alone").hasMessageContaining(said);
    }

    private void offer(Instant expires) throws Exception {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(UTF_8)));
        Files.writeString(folder.resolve("setup.json"), """
            {"sha256": "%s", "expires": "%s"}""".formatted(hash, expires));
    }

    private Path accounts() {
        return folder.resolve("accounts.json");
    }

    private ServletWebServerApplicationContext start(String... more) {
        var settings = new ArrayList<>(List.of("--server.port=0", "--spring.datasource.url=" + DATABASE.jdbcUrl(),
            "--spring.datasource.username=" + DATABASE.user(), "--spring.datasource.password=" + DATABASE.password(),
            "--kept.issuer.keys=" + folder.resolve("key.json"), "--kept.issuer.accounts=" + accounts(),
            "--kept.issuer.setup=" + folder.resolve("setup.json")));
        settings.addAll(List.of(more));
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(QueryService.class)
            .run(settings.toArray(String[]::new));
    }

    private static Http http(ServletWebServerApplicationContext service) {
        return new Http(Objects.requireNonNull(service.getWebServer()).getPort());
    }

    private static Answer send(Http browser, String token, String name, String password, String again) {
        return browser.post("/setup", "token=" + token + "&username=" + encoded(name) + "&password=" + encoded(password)
            + "&again=" + encoded(again) + "&_csrf=" + csrf(browser));
    }

    private static Answer signIn(Http browser, String name, String password) {
        return browser.post("/signin",
            "username=" + name + "&password=" + encoded(password) + "&_csrf=" + csrf(browser));
    }

    private static String csrf(Http browser) {
        var hidden = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(browser.get("/signin").body());
        assertThat(hidden.find()).isTrue();
        return encoded(hidden.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
