package coaching.demo.api;

import coaching.demo.api.Api.Target;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A service and an issuer that answer as a test tells them.
public final class FakeApi implements AutoCloseable {

    static final int HANGS_UP = 0;

    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    /// @param issuer status of every answer to who asks for a token
    /// @param service status of its first, second, third … answer
    public FakeApi(int issuer, IntUnaryOperator service) throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/token",
            exchange -> answer(exchange, issuer, "{\"access_token\":\"t\",\"expires_in\":300}"));
        server.createContext("/api",
            exchange -> answer(exchange, service.applyAsInt(number(exchange)), "{\"said\":true}"));
        server.start();
    }

    /// Of the commands that came, in their order.
    public List<String> keys() {
        return List.copyOf(keys);
    }

    public Api api(Duration patience) {
        return new Api(new Target(url(), url(), new ClientSecret("secret")), patience);
    }

    /// Nobody signs in here: there is no page for it.
    public Api as(UserPassword user) {
        return new Api(new Target(url(), url(), user), Duration.ofMinutes(1));
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private int number(HttpExchange exchange) {
        synchronized (keys) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            return keys.size();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (status != HANGS_UP) {
                exchange.sendResponseHeaders(status, body.length());
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
