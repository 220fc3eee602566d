package coaching.query.kernel.access;

import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.QueryService;
import coaching.testing.http.Http;
import coaching.testing.http.Token;
import coaching.testing.issuer.UnsteadyIssuer;
import coaching.testing.issuer.UnsteadyIssuer.State;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import java.util.EnumSet;
import java.util.Objects;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/// An issuer elsewhere goes, in every way there is, and comes back under a running service.
class IssuerOutageTest {

    private final UnsteadyIssuer issuer = new UnsteadyIssuer(State.STOPPED);

    @Test
    void without_its_issuer_the_service_says_so_and_comes_back_with_it() throws InterruptedException {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        try (issuer;
             var service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(QueryService.class)
                 .run("--server.port=0", "--spring.datasource.url=" + database.jdbcUrl(),
                     "--spring.datasource.username=" + database.user(),
                     "--spring.datasource.password=" + database.password(),
                     "--kept.security.issuer-uri=" + issuer.address())) {
            var http = new Http(Objects.requireNonNull(service.getWebServer()).getPort());
            assertUnavailable(http.get("/api/me", token()));
            recovers(http);
            for (var down : EnumSet.complementOf(EnumSet.of(State.WELL))) {
                goesAndComes(http, down);
            }
        }
    }

    private void goesAndComes(Http http, State down) throws InterruptedException {
        var before = token();
        issuer.become(down);
        issuer.rotate();
        assertThat(http.get("/api/me", before).status()).as(down + ": its key is known").isEqualTo(200);
        assertUnavailable(unless(401, () -> http.get("/api/me", token())));
        assertThat(http.get("/api/me", before).status()).as(down + ": its key stays known").isEqualTo(200);
        recovers(http);
    }

    private void recovers(Http http) throws InterruptedException {
        issuer.become(State.WELL);
        var answer = unless(503, () -> http.get("/api/me", token()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(http.get("/api/me", token().by(new ImmutableJWKSet<>(new JWKSet(UnsteadyIssuer.newKey())))).status())
            .isEqualTo(401);
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
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.rule()).isEqualTo("ISSUER_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("localhost").doesNotContain("Exception");
    }

    private Token token() {
        return Token.signedWith(new ImmutableJWKSet<>(new JWKSet(issuer.key())), issuer.address()).role("auditor");
    }
}
