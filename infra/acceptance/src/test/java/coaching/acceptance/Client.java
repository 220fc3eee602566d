package coaching.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to both APIs as the integration client.
///
/// @param commands base URL of the command API
/// @param queries base URL of the read API
record Client(HttpClient http, String commands, String queries, String token) {

    static Client integration(Product product) {
        var http = HttpClient.newHttpClient();
        try {
            var credentials = "grant_type=client_credentials&client_id=kept-integration&client_secret="
                + Files.readString(product.secretFile()).strip();
            var answer = exchange(http, HttpRequest.newBuilder(URI.create(product.url() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(credentials)));
            var token = JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
            return new Client(http, product.commandUrl(), product.url(), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> put(String path, String key, String json) {
        return exchange(http, signed(commands + path).header("Idempotency-Key", key)
            .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, String key, String contentType, String body) {
        return exchange(http, signed(commands + path).header("Idempotency-Key", key).header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return exchange(http, signed(queries + path));
    }

    JsonNode read(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder signed(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> exchange(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
