package coaching.testing.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// An issuer of tokens: its keys, and the addresses under which they are found.
public final class Issuer implements AutoCloseable {

    private final RSAKey key = newKey();
    private final HttpServer server;

    private Issuer(HttpServer server) {
        this.server = server;
    }

    public static Issuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new Issuer(server);
            server.createContext("/jwks",
                exchange -> issuer.answer(exchange, new JWKSet(issuer.key.toPublicJWK()).toString()));
            server.createContext("/.well-known/openid-configuration", exchange -> issuer.answer(exchange,
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}".formatted(issuer.uri(), issuer.uri())));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What it signs with.
    public RSAKey key() {
        return key;
    }

    public String keysUri() {
        return uri() + "/jwks";
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
