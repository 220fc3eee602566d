package coaching.command.limits;

import coaching.command.testing.Http;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = {"kept.limits.in-flight=2", "kept.limits.in-flight-per-caller=1"})
class InFlightTest extends RunningService {

    Http http;

    @BeforeEach
    void connect() {
        http = http();
    }

    @Test
    void one_caller_cannot_take_all_places_and_all_callers_no_more_than_there_are() throws IOException {
        var one = token();
        assertThat(until("UNKNOWN_PATH", one).status()).isEqualTo(404);
        try (var _ = inFlight(one)) {
            assertThat(until("TOO_MANY_AT_ONCE", one).status()).isEqualTo(429);
            try (var _ = inFlight(token())) {
                var refused = until("OVERLOADED", token());
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isEqualTo("1");
            }
        }
        assertThat(until("UNKNOWN_PATH", one).status()).isEqualTo(404);
    }

    /// Places are taken and given back by other threads: asked until they are.
    private Http.Answer until(String rule, Token caller) {
        return Stream.generate(() -> http.post("/api/nothing", "{}").as(caller).send()).limit(1_000)
            .filter(answer -> answer.rule().equals(rule)).findFirst().orElseThrow();
    }

    /// One that holds its place. It is refused while the request before it has not given its own place back.
    private HalfSent inFlight(Token caller) throws IOException {
        var half = new HalfSent(caller);
        while (half.answered()) {
            half.close();
            half = new HalfSent(caller);
        }
        return half;
    }

    /// A request whose body does not end until it is closed.
    private final class HalfSent implements AutoCloseable {

        private final Socket socket = new Socket("localhost", http.port());

        HalfSent(Token caller) throws IOException {
            socket.getOutputStream()
                .write(("PUT /api/programmes/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + caller.sign() + "\r\nContent-Length: 2\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
        }

        boolean answered() throws IOException {
            socket.setSoTimeout(200);
            try {
                return socket.getInputStream().read() >= 0;
            } catch (SocketTimeoutException _) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
