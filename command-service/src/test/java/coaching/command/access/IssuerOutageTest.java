package coaching.command.access;

import coaching.command.CommandService;
import coaching.command.testing.Http;
import coaching.command.testing.Token;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.testing.issuer.UnsteadyIssuer;
import coaching.testing.issuer.UnsteadyIssuer.State;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/// The issuer goes, in every way there is, and comes back under a running service.
class IssuerOutageTest {

    private final UnsteadyIssuer issuer = new UnsteadyIssuer(State.STOPPED);

    @Test
    void without_its_issuer_the_service_says_so_and_comes_back_with_it() throws InterruptedException {
        try (issuer; var service = start()) {
            var http = new Http(Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort());
            assertUnavailable(send(http, token()));
            recovers(http);
            for (var down : EnumSet.complementOf(EnumSet.of(State.WELL))) {
                goesAndComes(http, down);
            }
        }
    }

    private ConfigurableApplicationContext start() {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        return SpringApplication.run(CommandService.class, "--server.port=0",
            "--spring.datasource.url=" + database.jdbcUrl(), "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--kept.security.issuer-uri=" + issuer.address());
    }

    private void goesAndComes(Http http, State down) throws InterruptedException {
        var before = token();
        issuer.become(down);
        issuer.rotate();
        assertThat(send(http, before).status()).as(down + ": its key is known").isEqualTo(201);
        assertUnavailable(unless(401, () -> send(http, token())));
        assertThat(send(http, before).status()).as(down + ": its key stays known").isEqualTo(201);
        recovers(http);
    }

    private void recovers(Http http) throws InterruptedException {
        issuer.become(State.WELL);
        var answer = unless(503, () -> send(http, token()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(send(http, Token.signedWith(UnsteadyIssuer.newKey(), issuer.address())).status()).isEqualTo(401);
    }

    /// A moment later it may be another one: the issuer is not asked all the time.
    private static Http.Answer unless(int status, Supplier<Http.Answer> asking) throws InterruptedException {
        var answer = asking.get();
        while (answer.status() == status) {
            Thread.sleep(100);
            answer = asking.get();
        }
        return answer;
    }

    private static void assertUnavailable(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.rule()).isEqualTo("ISSUER_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.toString()).doesNotContain("localhost").doesNotContain("Exception");
    }

    private static Http.Answer send(Http http, Token token) {
        return http.put("/api/programmes/" + UUID.randomUUID(), "{\"name\":\"x\",\"zone\":\"UTC\"}").as(token)
            .send();
    }

    private Token token() {
        return Token.signedWith(issuer.key(), issuer.address()).role("integration");
    }
}
