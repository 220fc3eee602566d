package coaching.query.outage;

import coaching.events.id.PersonId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.QueryService;
import coaching.query.testing.ReadModels;
import coaching.testing.http.Http;
import coaching.testing.http.Token;
import coaching.testing.issuer.Issuer;
import coaching.testing.story.ProgrammeStory;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PersonId AUDITOR = new PersonId(new UUID(0, 7));

    @TempDir
    private Path folder;

    @Test
    void without_its_database_the_service_says_so_and_comes_back_with_it() throws InterruptedException {
        try (var issuer = Issuer.start(); var postgres = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            var database = postgres.freshDatabase();
            var settings = new String[] {"--server.port=0", "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--kept.security.issuer-uri=" + issuer.uri(), "--kept.security.jwk-set-uri=" + issuer.keysUri(),
                "--spring.datasource.hikari.connection-timeout=500"};
            try (var service = new SpringApplicationBuilder(QueryService.class, ReadModels.class).run(settings)) {
                through(postgres, (ServletWebServerApplicationContext) service,
                    Token.signedWith(new ImmutableJWKSet<>(new JWKSet(issuer.key())), issuer.uri()));
            }
        }
    }

    private static void through(EmbeddedPostgres postgres, ServletWebServerApplicationContext service, Token token)
        throws InterruptedException {
        var http = new Http(Objects.requireNonNull(service.getWebServer()).getPort());
        var auditor = token.role("auditor");
        var asked = told(service, "asked before");
        var unasked = "/api/programmes/" + UUID.randomUUID() + "/board";
        var granted = token.person(AUDITOR.value());
        assertThat(http.get(board(asked), auditor).status()).isEqualTo(200);
        assertThat(http.get(board(asked), granted).status()).isEqualTo(200);

        postgres.kill9();

        var refused = http.get(unasked, auditor);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.rule()).isEqualTo("UNAVAILABLE");
        assertThat(refused.json().path("title").asString()).isEqualTo("The read models cannot be reached");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(refused.body()).doesNotContain("postgres").doesNotContain("127.0.0.1");
        assertThat(http.get("/api/me", auditor).status()).isEqualTo(503);
        assertThat(http.get("/api/freshness", auditor).json().path("stale").asBoolean()).isTrue();
        var remembered = http.get(board(asked), auditor);
        assertThat(remembered.status()).isEqualTo(200);
        assertThat(remembered.json().path("freshness").path("stale").asBoolean()).isTrue();
        assertThat(http.get(board(asked), granted).status()).as("by what was last known").isEqualTo(200);

        postgres.restart();
        var end = Instant.now().plus(PATIENCE);
        while (http.get(unasked, auditor).status() != 404) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }

    /// Last heard of long ago, as it will be when nothing is heard any more.
    private static ProgrammeStory told(ServletWebServerApplicationContext service, String name) {
        var told = ProgrammeStory.of("outage " + name);
        told.pair("a").met(0, 14);
        told.granted(AUDITOR, Grant.everywhere(Role.AUDITOR), 0);
        service.getBean(ReadModels.class).store(told.facts(), Instant.now().minus(Duration.ofMinutes(1)));
        return told;
    }

    private static String board(ProgrammeStory told) {
        return "/api/programmes/" + told.id() + "/board";
    }
}
