package coaching.acceptance;

import coaching.testing.http.Token;
import coaching.testing.issuer.Issuer;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The OIDC issuer of an organisation, at which people say who they are and nobody asks for a password.
final class OwnIssuer implements AutoCloseable {

    private final RSAKey key = Issuer.newKey();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final HttpServer server;

    private OwnIssuer(HttpServer server) {
        this.server = server;
    }

    static OwnIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new OwnIssuer(server);
            issuer.serve("/jwks", it -> json(it, new JWKSet(issuer.key.toPublicJWK()).toString()));
            issuer.serve("/.well-known/openid-configuration", it -> json(it, issuer.metadata()));
            issuer.serve("/authorize", issuer::ask);
            issuer.serve("/authorized", issuer::giveCode);
            issuer.serve("/token", issuer::exchange);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
                handler.handle(exchange);
            }
        });
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Of whom it calls that.
    Token token(String subject) {
        return Token.signedWith(new ImmutableJWKSet<>(new JWKSet(key)), uri()).with(it -> it.subject(subject));
    }

    private String metadata() {
        return JsonMapper.shared().writeValueAsString(Map.of("issuer", uri(), "jwks_uri", uri() + "/jwks",
            "authorization_endpoint", uri() + "/authorize", "token_endpoint", uri() + "/token"));
    }

    /// Nobody has a session here.
    private void ask(HttpExchange exchange) throws IOException {
        var query = query(exchange.getRequestURI().getRawQuery());
        if ("none".equals(query.get("prompt"))) {
            redirect(exchange, query.getOrDefault("redirect_uri", "") + "?error=login_required&state="
                + encoded(query.getOrDefault("state", "")));
            return;
        }
        answer(exchange, 200, "text/html", """
            <!doctype html><html lang="en"><title>Organisation</title><form action="/authorized">
            <input type="hidden" name="state" value="%s"><input type="hidden" name="redirect_uri" value="%s">
            <label>Account <input name="as"></label> <button>Go on</button></form></html>"""
            .formatted(query.getOrDefault("state", ""), query.getOrDefault("redirect_uri", "")));
    }

    private void giveCode(HttpExchange exchange) throws IOException {
        var query = query(exchange.getRequestURI().getRawQuery());
        var code = "code-" + codes.size();
        codes.put(code, query.getOrDefault("as", ""));
        redirect(exchange, query.getOrDefault("redirect_uri", "") + "?code=" + code + "&state="
            + encoded(query.getOrDefault("state", "")));
    }

    private void exchange(HttpExchange exchange) throws IOException {
        var form = query(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var subject = String.valueOf(codes.remove(form.getOrDefault("code", "")));
        var identity = token(subject).of(null).with(it -> it.audience(List.of("kept-web")).claim("name", subject)
            .expiresAt(Instant.now().plus(Duration.ofMinutes(5))));
        json(exchange, JsonMapper.shared().writeValueAsString(Map.of("access_token", token(subject).sign(), "id_token",
            identity.sign(), "token_type", "Bearer", "expires_in", 300)));
    }

    private static Map<String, String> query(String text) {
        var values = new HashMap<String, String>();
        for (var pair : text.split("&", -1)) {
            var parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return values;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        answer(exchange, 200, "application/json", text);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
