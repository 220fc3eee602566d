package coaching.command.limits;

import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsTest extends RunningService {

    static final int MEGABYTE = 1 << 20;

    @Test
    void a_large_body_is_refused() {
        var path = "/api/programmes/" + UUID.randomUUID();
        var body = "{\"name\":\"" + "x".repeat(MEGABYTE) + "\"}";
        var large = http().put(path, body).as(integration()).send();
        var unannounced = http().send(http().to(path).header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + integration().sign())
            .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.rule()).isEqualTo("BODY_TOO_LARGE");
        assertThat(unannounced.rule()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void ten_megabytes_are_refused_for_commands_and_eleven_for_imports() {
        var world = World.open(http(), integration());
        var head = log().head();

        assertThat(http().put(world.path(), " ".repeat(10 * MEGABYTE)).as(integration()).send().rule())
            .isEqualTo("BODY_TOO_LARGE");
        assertThat(http().post(world.path() + "/imports", " ".repeat(11 * MEGABYTE)).as(integration()).send().rule())
            .isEqualTo("BODY_TOO_LARGE");
        assertThat(log().head()).isEqualTo(head);
    }

    @Test
    void a_body_too_large_is_refused_before_it_is_sent() throws IOException {
        var request = "PUT /api/programmes/" + UUID.randomUUID()
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: Bearer " + integration().sign() + "\r\nContent-Length: 1000000000\r\n\r\n";
        try (var socket = new Socket("localhost", http().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void nobody_unknown_makes_us_read_a_body() throws IOException {
        var request = "PUT /api/programmes/" + UUID.randomUUID()
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n";
        try (var socket = new Socket("localhost", http().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 401");
        }
    }
}
