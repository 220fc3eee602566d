package coaching.testing.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A client that keeps cookies and follows nothing by itself.
public final class Http {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int port;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Http(int port) {
        this.port = port;
    }

    public int port() {
        return port;
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /// Name of the rule the question was refused for.
        public String rule() {
            return json().path("rule").asString();
        }
    }

    public Answer get(String path) {
        return send(to(path));
    }

    public Answer get(String path, Token token) {
        return get(path, token.sign());
    }

    public Answer get(String path, String token) {
        return send(to(path).header("Authorization", "Bearer " + token));
    }

    public Answer post(String path, String form) {
        return send(form(path, form));
    }

    public Answer post(String path, String form, String authorization) {
        return send(form(path, form).header("Authorization", authorization));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE);
    }

    public HttpRequest.Builder form(String path, String form) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
    }
}
