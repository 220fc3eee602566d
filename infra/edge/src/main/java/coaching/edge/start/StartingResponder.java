package coaching.edge.start;

import coaching.edge.problem.Problem;
import coaching.edge.problem.RequestRule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Answers in the place of a service that waits: nothing can be had yet, and why. It is alive, which a supervisor may
/// want to know.
///
/// @param server none where it cannot take the service's place, such as under TLS
record StartingResponder(@Nullable HttpServer server, ExecutorService threads) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StartingResponder.class);
    private static final String ALIVE = "/actuator/health/liveness";
    private static final int AT_ONCE = 4;

    static StartingResponder instead(Environment settings) {
        var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("not-yet-", 0).factory());
        return new StartingResponder(server(settings, threads), threads);
    }

    private static @Nullable HttpServer server(Environment settings, ExecutorService threads) {
        int port = settings.getProperty("server.port", Integer.class, 8080);
        if (port <= 0 || settings.containsProperty("server.ssl.bundle")) {
            return null;
        }
        try {
            var address = new InetSocketAddress(settings.getProperty("server.address", "127.0.0.1"), port);
            var server = HttpServer.create(address, 0);
            server.setExecutor(threads);
            server.createContext("/", StartingResponder::answer);
            server.start();
            return server;
        } catch (IOException e) {
            LOG.warn("Nobody is told of the waiting: {}", e.toString());
            return null;
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (ALIVE.equals(exchange.getRequestURI().getPath())) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                send(exchange, 200, "{\"status\":\"UP\"}".getBytes(UTF_8));
                return;
            }
            var problem = Problem.of(RequestRule.STARTING);
            problem.headers().forEach((name, values) -> exchange.getResponseHeaders().set(name, values.getFirst()));
            exchange.getResponseHeaders().set("Connection", "close");
            send(exchange, problem.status(), problem.bytes());
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
