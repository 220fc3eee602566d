package coaching.command.access;

import coaching.command.testing.Http;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Tokens are believed for what they prove, each of its claims by itself.
class TokensTest extends RunningService {

    static Stream<Token> bad() {
        var good = Token.issuedBy(ISSUER).role("integration");
        return Stream.of(
            good.forged(),
            good.of("JWT"),
            good.of(null),
            good.with(claims -> claims.audience("other")),
            good.with(claims -> claims.audience((String) null)),
            good.with(claims -> claims.issuer("https://elsewhere.example")),
            good.with(claims -> claims.issuer(null)),
            good.with(claims -> claims.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(10))))),
            good.with(claims -> claims.expirationTime(null)),
            good.with(claims -> claims.notBeforeTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))))),
            good.subject(" "),
            good.with(claims -> claims.subject(null)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_token_that_proves_too_little_is_not_believed(Token bad) {
        var answer = command().as(bad).send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.rule()).isEqualTo("NOT_SIGNED_IN");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void the_same_token_without_a_fault_is_believed() {
        assertThat(command().as(token().role("integration")).send().status()).isEqualTo(201);
    }

    @Test
    void nobody_sends_commands_without_a_token() {
        assertThat(command().send().rule()).isEqualTo("NOT_SIGNED_IN");
        assertThat(command().header("Authorization", "Bearer nonsense").send().rule()).isEqualTo("NOT_SIGNED_IN");
        assertThat(command().header("Authorization", "Basic YTpi").send().rule()).isEqualTo("NOT_SIGNED_IN");
    }

    private Http.Command command() {
        return http().put("/api/programmes/" + UUID.randomUUID(), "{\"name\":\"x\",\"zone\":\"UTC\"}");
    }
}
