package coaching.command.edge;

import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.platform.http.RawHttp;
import coaching.platform.process.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/// Who sends slowly holds neither a place nor a connection for long.
@TestPropertySource(properties = {"kept.limits.body-within=1s", "kept.limits.in-flight=8",
    "kept.limits.in-flight-per-caller=8", "kept.limits.connections-per-address=12"})
class SlowBodiesTest extends RunningService {

    static final int DROPS = 100;

    RawHttp raw;

    @BeforeEach
    void connect() {
        raw = new RawHttp(http().port());
    }

    @Test
    void a_body_that_drips_ends_in_time() throws Exception {
        try (var socket = half(token(), "Content-Length: 1000")) {
            var dripping = Thread.startVirtualThread(() -> drip(socket));
            var answer = RawHttp.answer(socket);
            dripping.interrupt();

            assertThat(answer.status()).as(answer.toString()).isEqualTo(408);
            assertThat(answer.rule()).isEqualTo("BODY_TOO_SLOW");
        }
    }

    @Test
    void a_body_in_dripping_chunks_ends_in_time() throws Exception {
        try (var socket = half(token(), "Transfer-Encoding: chunked")) {
            var dripping = Thread.startVirtualThread(() -> drip(socket, "1\r\n \r\n"));
            var answer = RawHttp.answer(socket);
            dripping.interrupt();

            assertThat(answer.status()).as(answer.toString()).isEqualTo(408);
        }
    }

    @Test
    void a_refused_body_that_drips_is_not_waited_for() throws Exception {
        try (var socket = raw.open()) {
            socket.getOutputStream()
                .write(("PUT /api/programmes/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Length: 1000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var drops = new AtomicInteger();
            var dripping = Thread.startVirtualThread(() -> drip(socket, " ", drops));
            var answer = RawHttp.answer(socket);
            dripping.interrupt();

            assertThat(answer.rule()).isEqualTo("NOT_SIGNED_IN");
            assertThat(drops).as("closed before the body came to its end").hasValueLessThan(DROPS);
        }
    }

    @Test
    void a_connection_serves_the_next_request_after_a_refusal() throws Exception {
        var refused = "PUT /api/programmes/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Length: 500000\r\n\r\n" + "x".repeat(500_000);
        var last = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (var socket = raw.open()) {
            socket.getOutputStream().write((refused + refused + last).getBytes(StandardCharsets.US_ASCII));
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answers.split("HTTP/1.1 401", -1)).as(answers).hasSize(3);
            assertThat(answers).contains("HTTP/1.1 200");
        }
    }

    @Test
    void two_callers_who_send_slowly_do_not_stop_a_third() throws Exception {
        var one = token();
        var two = token();
        var slow = new ArrayList<Socket>();
        try {
            for (var caller : List.of(one, one, one, one, two, two, two, two)) {
                slow.add(half(caller, "Content-Length: 1000"));
            }
            assertThat(http().post("/api/nothing", "{}").as(token()).send().status()).isEqualTo(404);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void one_address_has_so_many_connections() throws Exception {
        var open = new ArrayList<Socket>();
        try {
            for (int count = 0; count < 30; count++) {
                open.add(raw.open());
            }
            assertThat(open.getLast().getInputStream().read()).isEqualTo(-1);
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
        assertThat(Patience.until(Duration.ofSeconds(10), this::isAnswered)).as("once they are closed").isTrue();
    }

    private boolean isAnswered() {
        try {
            return raw.send("GET /actuator/health HTTP/1.1").status() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private Socket half(Token caller, String length) throws IOException {
        var socket = raw.open();
        socket.getOutputStream()
            .write(("PUT /%61pi/programmes/" + UUID.randomUUID() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nAuthorization: Bearer " + caller.sign() + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(Socket socket) {
        drip(socket, " ");
    }

    private static void drip(Socket socket, String drop) {
        drip(socket, drop, new AtomicInteger());
    }

    private static void drip(Socket socket, String drop, AtomicInteger drops) {
        try {
            while (drops.incrementAndGet() <= DROPS) {
                socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(200);
            }
        } catch (IOException | InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
