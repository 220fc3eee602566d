package coaching.acceptance;

import coaching.demo.api.ClientSecret;
import coaching.demo.api.Credentials;
import coaching.demo.api.Credentials.NotGiven;
import coaching.demo.api.UserPassword;
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
import java.util.Map;
import java.util.UUID;

import static java.util.stream.Collectors.toMap;

/// Talks to both APIs.
///
/// @param commands base URL of the command API
/// @param queries base URL of the read API
record Client(HttpClient http, String commands, String queries, String token) {

    static Client integration(Product product) {
        return with(new ClientSecret(product.integrationSecret()), product);
    }

    static Client of(String user, Product product) {
        return of(user, "kept-" + user, product);
    }

    /// Signs a user in as the pages do.
    static Client of(String user, String password, Product product) {
        return with(new UserPassword(user, password), product);
    }

    private static Client with(Credentials credentials, Product product) {
        var http = HttpClient.newHttpClient();
        try {
            var answer = credentials.exchange(http, URI.create(product.url()));
            return new Client(http, product.commandUrl(), product.url(), tokenIn(answer.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (NotGiven e) {
            throw new IllegalStateException(credentials + " cannot sign in", e);
        }
    }

    private static String tokenIn(String answer) {
        return JsonMapper.shared().readTree(answer).get("access_token").asString();
    }

    HttpResponse<String> operate(String path) {
        return exchange(http, signed(queries + path).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> put(String path, String key, String json) {
        return exchange(http, signed(commands + path).header("Idempotency-Key", key)
            .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> putMarkdown(String path, String words) {
        return exchange(http, signed(commands + path).header("Content-Type", "text/markdown")
            .PUT(BodyPublishers.ofString(words)));
    }

    HttpResponse<String> post(String path, String key, String contentType, String body) {
        return exchange(http, signed(commands + path).header("Idempotency-Key", key).header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
    }

    /// What a participant does, with the word of the integration for it.
    HttpResponse<String> post(String path, String key, UUID actor, String json) {
        return exchange(http, signed(commands + path).header("Idempotency-Key", key)
            .header("Kept-Acting-Participant", actor.toString()).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path) {
        return from(queries, path);
    }

    /// @param service its base URL
    HttpResponse<String> from(String service, String path) {
        return exchange(http, signed(service + path));
    }

    JsonNode read(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /// What the relationships of a programme are called, by relationship.
    Map<String, String> labels(String programme) {
        var answer = exchange(http, signed(commands + "/api/programmes/" + programme + "/people"));
        return JsonMapper.shared().readTree(answer.body()).get("labels").valueStream()
            .collect(toMap(it -> it.get("relationship").asString(), it -> it.get("label").asString()));
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
