package coaching.command.testing;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/// A client of the command API.
public record Http(int port, HttpClient client) {

    public Http(int port) {
        this(port, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /// Name of the rule the request was refused for.
        public String rule() {
            return json().path("rule").asString("");
        }

        public String field() {
            return json().path("field").asString("");
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }

    /// A request that has everything a command needs, but for what a test changes.
    public record Command(Http http, String method, String path, String body, HttpRequest.Builder request) {

        public Command as(Token token) {
            request.setHeader("Authorization", "Bearer " + token.sign());
            return this;
        }

        public Command key(String key) {
            return header("Idempotency-Key", key);
        }

        public Command header(String name, String value) {
            request.setHeader(name, value);
            return this;
        }

        public Answer send() {
            return http.send(request.method(method, BodyPublishers.ofString(body)));
        }
    }

    public Command put(String path, String body) {
        return command("PUT", path, body);
    }

    public Command post(String path, String body) {
        return command("POST", path, body);
    }

    public Command command(String method, String path, String body) {
        return new Command(this, method, path, body, to(path).header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public Answer get(String path) {
        return send(to(path).GET());
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
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
