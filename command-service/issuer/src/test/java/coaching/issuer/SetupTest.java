package coaching.issuer;

import coaching.issuer.testing.IssuerApp;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.settings.Layout;
import coaching.platform.settings.Secrets;
import coaching.platform.up.SetupLink;
import coaching.testing.http.Http;
import coaching.testing.http.Http.Answer;
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
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A service of nobody yet.
class SetupTest {

    private static final String TOKEN = "0123456789abcdef".repeat(4);

    private final Database database = EmbeddedPostgres.forTests().freshDatabase();

    @TempDir
    private Path folder;

    @Test
    void the_link_signs_one_person_in_who_then_adds_a_passkey() throws Exception {
        offer(Instant.now().plus(Duration.ofHours(1)));
        try (var service = start()) {
            var browser = http(service);
            assertThat(browser.get("/signin").body()).as("nobody has a password").doesNotContain("type=\"password\"");
            assertThat(browser.get("/setup").status()).isEqualTo(200);
            var made = send(browser, TOKEN, "Ann");
            assertThat(made.header("Location")).endsWith("/passkeys");
            assertThat(browser.get("/passkeys").body()).contains("You have none yet.");
            assertThat(browser.get("/signin").status()).as("signed in").isEqualTo(302);
            assertThat(http(service).get("/setup").status()).isEqualTo(410);
            assertThat(send(http(service), TOKEN, "Eve").status()).isEqualTo(410);
        }
        assertThat(names()).containsExactly("Ann");
        assertThat(accounts()).doesNotExist();
        offer(Instant.now().plus(Duration.ofHours(1)));
        try (var service = start()) {
            assertThat(http(service).get("/setup").status()).as("nobody can come again").isEqualTo(200);
        }
        assertThat(printed()).as("nor is anybody told otherwise").isPresent();
    }

    @Test
    void who_chose_a_password_with_an_earlier_version_signs_in_with_it() throws Exception {
        Files.writeString(accounts(), """
            [{"person": "6f1d3c1e-7d0a-4c35-9d61-1b2f3a4c5d6e", "name": "ann", "password": "{noop}nine-blue-herons",
              "roles": ["administrator"], "programmes": ["*"]}]""");
        offer(Instant.now().plus(Duration.ofHours(1)));
        try (var service = start()) {
            assertThat(http(service).get("/setup").status()).as("there is an account").isEqualTo(410);
            assertThat(signIn(http(service), "ann", "nine-blue-herons").header("Location")).doesNotContain("refused");
            assertThat(signIn(http(service), "ann", "nine").header("Location")).endsWith("?refused");
        }
        assertThat(accounts()).doesNotExist();
        assertThat(printed()).as("there is somebody").isEmpty();
        try (var service = start()) {
            assertThat(signIn(http(service), "ann", "nine-blue-herons").header("Location")).doesNotContain("refused");
        }
        assertThat(names()).containsExactly("ann");
    }

    @Test
    void what_is_no_link_opens_nothing() throws Exception {
        offer(Instant.now().minusSeconds(1));
        try (var service = start()) {
            assertThat(http(service).get("/setup").status()).as("too old").isEqualTo(410);
            assertThat(send(http(service), TOKEN, "ann").status()).as("too old").isEqualTo(410);
            offer(Instant.now().plus(Duration.ofHours(1)));
            for (var wrong : List.of("", "0", TOKEN.toUpperCase(Locale.ROOT), TOKEN + "0")) {
                assertThat(send(http(service), wrong, "ann").status()).as(wrong).isEqualTo(410);
            }
            theTokenIsTakenFromNoAddress(http(service));
            var unproven = http(service).post("/setup", "token=" + TOKEN + "&username=ann");
            assertThat(unproven.status()).as("from elsewhere").isEqualTo(403);
            assertThat(send(http(service), TOKEN, "<b>").body()).doesNotContain("<b>").contains("role=\"alert\"");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void the_link_that_is_printed_opens_the_page_and_only_its_hash_is_kept() throws Exception {
        assertThat(printed()).as("while there are no tables yet").isEmpty();
        try (var service = start()) {
            var first = printed().orElseThrow();
            var second = printed().orElseThrow();
            assertThat(first).startsWith("http://localhost:1/setup#").isNotEqualTo(second);
            var kept = secrets().setupFile();
            assertThat(Files.readString(kept)).doesNotContain(second.substring(second.indexOf('#') + 1));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rw-------");
            Files.copy(kept, folder.resolve("setup.json"));
            var token = second.substring(second.indexOf('#') + 1);
            assertThat(send(http(service), first.substring(first.indexOf('#') + 1), "Ann").status()).isEqualTo(410);
            assertThat(send(http(service), token, "Ann").header("Location")).endsWith("/passkeys");
        }
    }

    /// As whoever starts Kept is shown it.
    private Optional<String> printed() {
        return new SetupLink(secrets(), database, InstantSource.system()).renew("http://localhost:1");
    }

    private Secrets secrets() {
        return new Secrets(Layout.in(folder));
    }

    private List<String> names() throws SQLException {
        try (var connection = database.connect();
             var sql = connection.createStatement();
             var rows = sql.executeQuery("SELECT name FROM account")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void theTokenIsTakenFromNoAddress(Http browser) {
        var page = browser.get("/setup?token=" + TOKEN);
        assertThat(page.body()).contains("<script src=\"/setup.js\" defer>").doesNotContain(TOKEN);
        assertThat(browser.get("/setup.js").body()).contains("location.hash");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @CsvSource({"--server.address=0.0.0.0,server.address", "--server.address=::,server.address",
        "--kept.security.issuer-uri=https://kept.example.org,issuer-uri",
        "--kept.security.issuer-uri=http://localhost.example.org:8080,issuer-uri",
        "--kept.issuer.redirect-uris=https://kept.example.org/signed-in,redirect-uris"})
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
        var settings = new ArrayList<>(List.of("--server.port=0", "--kept.issuer.database.url=" + database.jdbcUrl(),
            "--kept.issuer.database.username=" + database.user(),
            "--kept.issuer.database.password=" + database.password(),
            "--kept.issuer.keys=" + folder.resolve("key.json"), "--kept.issuer.accounts=" + accounts(),
            "--kept.issuer.setup=" + folder.resolve("setup.json")));
        settings.addAll(List.of(more));
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(IssuerApp.class)
            .run(settings.toArray(String[]::new));
    }

    private static Http http(ServletWebServerApplicationContext service) {
        return new Http(Objects.requireNonNull(service.getWebServer()).getPort());
    }

    private static Answer send(Http browser, String token, String name) {
        return browser.post("/setup", "token=" + token + "&username=" + encoded(name) + "&_csrf=" + csrf(browser));
    }

    private static Answer signIn(Http browser, String name, String password) {
        return browser.post("/signin",
            "username=" + name + "&password=" + encoded(password) + "&_csrf=" + csrf(browser));
    }

    private static String csrf(Http browser) {
        var hidden = Pattern.compile("data-csrf=\"([^\"]+)\"").matcher(browser.get("/signin").body());
        assertThat(hidden.find()).isTrue();
        return encoded(hidden.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
