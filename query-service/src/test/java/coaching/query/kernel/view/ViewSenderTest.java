package coaching.query.kernel.view;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;
import coaching.query.testing.RunningService;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// What goes over the wire to the command service; that it records each view once is its own test.
class ViewSenderTest extends RunningService {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ViewOutbox outbox;

    HttpServer server;
    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile boolean mute;
    View view;

    @BeforeEach
    void listen() throws IOException {
        view = new View(new PersonId(UUID.randomUUID()), Role.AUDITOR, new ProgrammeId(UUID.randomUUID()),
            new RelationshipId(UUID.randomUUID()), Instant.parse("2026-03-02T10:59:59.999999Z"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/internal/views", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (body.contains(view.viewer().toString())) {
                heard.add(exchange.getRequestHeaders().getFirst("Kept-Service-Secret") + " " + body);
            }
            if (!mute) {
                var problem = "{\"rule\":\"UNKNOWN_RELATIONSHIP\"}".getBytes(UTF_8);
                exchange.sendResponseHeaders(status, problem.length);
                exchange.getResponseBody().write(problem);
            }
        }
    }

    private ViewSender sender() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var sender = new ViewSender(outbox, new CommandSide(url, SECRET));
        sender.start();
        return sender;
    }

    private boolean waits() {
        return outbox.waiting(100_000).contains(view);
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    @Test
    void what_was_taken_leaves_the_outbox_and_is_not_sent_again() throws InterruptedException {
        assertThat(outbox.put(view)).isTrue();
        try (var _ = sender()) {
            until(() -> !waits());
        }
        try (var again = sender()) {
            outbox.put(other());
            until(() -> again.size().waiting() == 0 && !outbox.waiting(100_000).stream().anyMatch(_ -> true));
        }
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst()).startsWith(SECRET + " {").contains("\"at\":\"2026-03-02T10:59:59.999999Z\"",
            "\"programme\":\"" + view.programme() + "\"", "\"relationship\":\"" + view.relationship() + "\"",
            "\"role\":\"AUDITOR\"");
    }

    private View other() {
        return new View(new PersonId(UUID.randomUUID()), view.role(), view.programme(), view.relationship(), view.at());
    }

    /// Ended between the command and its answer: the same is sent again, and there it is one command.
    @Test
    void what_was_not_answered_is_sent_again_after_a_restart() throws InterruptedException {
        mute = true;
        outbox.put(view);
        try (var _ = sender()) {
            until(() -> !heard.isEmpty());
        }
        assertThat(waits()).isTrue();
        mute = false;
        try (var _ = sender()) {
            until(() -> !waits());
        }
        assertThat(heard.stream().distinct()).hasSize(1);
    }

    @Test
    void what_may_be_taken_later_waits() throws InterruptedException {
        status = 503;
        outbox.put(view);
        try (var sender = sender()) {
            until(() -> heard.size() > 1);
            assertThat(waits()).isTrue();
            assertThat(sender.size().waiting()).isPositive();
            status = 200;
            until(() -> !waits());
        }
    }

    @Test
    void what_is_refused_for_good_stands_in_nobodys_way() throws InterruptedException {
        status = 404;
        outbox.put(view);
        try (var sender = sender()) {
            until(() -> !waits());
            until(() -> sender.size().refused() > 0);
        }
        assertThat(heard).hasSize(1);
        outbox.remove(view);
    }
}
