package coaching.testing.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// An issuer elsewhere, with everything that can be the matter with one.
public final class UnsteadyIssuer implements AutoCloseable {

    public enum State { WELL, STOPPED, SILENT, FAILING, REDIRECTING, RUBBISH, TRICKLING }

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String KEYS = "/keys";
    private static final String MOVED = "/moved";

    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final int port;
    private @Nullable HttpServer server;
    private volatile State state = State.WELL;
    private volatile RSAKey key = newKey();

    public UnsteadyIssuer(State state) {
        port = listen(0);
        become(state);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public RSAKey key() {
        return key;
    }

    public int asked() {
        return asked.get();
    }

    public void rotate() {
        key = newKey();
    }

    public void become(State next) {
        state = next;
        if (next == State.STOPPED) {
            stop();
        } else if (server == null) {
            listen(port);
        }
    }

    private int listen(int at) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext(DISCOVERY, exchange -> answer(exchange, document()));
            opened.createContext(KEYS, exchange -> answer(exchange, keys()));
            opened.createContext(MOVED + DISCOVERY, exchange -> send(exchange, 200, document()));
            opened.createContext(MOVED + KEYS, exchange -> send(exchange, 200, keys()));
            opened.start();
            server = opened;
            return opened.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String document() {
        return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s%s\"}".formatted(address(), address(), KEYS);
    }

    private String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        asked.incrementAndGet();
        switch (state) {
            case WELL -> send(exchange, 200, json);
            case FAILING -> send(exchange, 500, "{}");
            case REDIRECTING -> redirect(exchange);
            case RUBBISH -> send(exchange, 200, "<html><body>Down for maintenance</body></html>");
            case TRICKLING -> trickle(exchange);
            case SILENT, STOPPED -> untilClosed();
        }
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", MOVED + exchange.getRequestURI().getPath());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    /// Begins an answer that has no end.
    private void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        untilClosed();
    }

    private void untilClosed() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        stop();
    }
}
