package coaching.command.app;

import coaching.command.CommandService;
import coaching.command.testing.Http;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.edge.start.RetryingStart;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.process.Patience;
import coaching.platform.process.Ports;
import coaching.testing.issuer.Issuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/// PostgreSQL dies and comes back under a running service.
class StoreDownTest {

    @TempDir
    Path folder;

    @Test
    void commands_are_refused_while_the_store_is_gone_and_nothing_acknowledged_is_lost() {
        try (var issuer = Issuer.start(); var postgres = EmbeddedPostgres.start(folder)) {
            var database = postgres.createDatabase("kept_store", "kept_command", "only-for-tests");
            var service = SpringApplication.run(CommandService.class, "--server.port=0",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--kept.security.issuer-uri=" + issuer.uri());
            try (service) {
                var http = client(service);
                var token = Token.issuedBy(issuer).role("integration");
                var world = World.open(http, token);
                var command = http.put("/api/programmes/" + UUID.randomUUID(), "{\"name\":\"x\",\"zone\":\"UTC\"}")
                    .as(token);

                postgres.kill9();
                var refused = command.send();
                var unread = http.put(world.path(), "{}").as(Token.issuedBy(issuer)).send();
                var health = http.get("/actuator/health/readiness");
                postgres.restart();
                var answer = command.send();
                while (answer.status() == 503) {
                    answer = command.send();
                }

                assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
                assertThat(refused.rule()).isIn("STORE_UNAVAILABLE", "OUTCOME_UNKNOWN", "STORE_NOT_LEADER");
                assertThat(refused.header("Retry-After")).isEqualTo("1");
                assertThat(unread.rule()).as("roles by fact").isEqualTo("NOT_READY");
                assertThat(health.status()).isEqualTo(503);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
                assertThat(world.did(http.put(world.path(), "{\"name\":\"Pairs\",\"zone\":\"Europe/Paris\"}")).json()
                    .get("events"))
                    .isEmpty();
            }
        }
    }

    @Test
    void a_service_waits_for_a_store_that_is_not_there_yet_and_says_so() {
        var port = Ports.next();
        try (var issuer = Issuer.start(); var postgres = EmbeddedPostgres.start(folder)) {
            var database = postgres.createDatabase("kept_store", "kept_command", "only-for-tests");
            postgres.kill9();
            var starting = CompletableFuture.supplyAsync(() -> RetryingStart.run(CommandService.class,
                "--server.port=" + port, "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--kept.security.issuer-uri=" + issuer.uri()));
            var http = new Http(port);
            Patience.until(Duration.ofSeconds(30), () -> Ports.answers(port));

            var refused = http.put("/api/programmes/" + UUID.randomUUID(), "{}").send();
            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.rule()).isEqualTo("STARTING");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(503);

            postgres.restart();
            try (var _ = starting.join()) {
                assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_store_that_answers_and_says_no_ends_the_start() {
        var database = EmbeddedPostgres.forTests().freshDatabase();

        assertThatException().isThrownBy(() -> RetryingStart.run(CommandService.class, "--server.port=0",
            "--spring.datasource.url=" + database.jdbcUrl(), "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=another")).withStackTraceContaining("password authentication failed");
    }

    private static Http client(ApplicationContext service) {
        return new Http(requireNonNull(((WebServerApplicationContext) service).getWebServer()).getPort());
    }

    @Test
    void the_service_starts_while_its_issuer_is_down() {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        var gone = Issuer.start();
        var token = Token.issuedBy(gone).role("integration");
        gone.close();
        try (var service = SpringApplication.run(CommandService.class, "--server.port=0",
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=" + database.user(), "--spring.datasource.password=" + database.password(),
            "--kept.security.issuer-uri=" + gone.uri())) {
            var http = client(service);
            var answer = http.put("/api/programmes/" + UUID.randomUUID(), "{}").as(token).send();

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.rule()).isEqualTo("ISSUER_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
        }
    }
}
