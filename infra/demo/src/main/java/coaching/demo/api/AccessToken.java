package coaching.demo.api;

import coaching.demo.api.Api.Reply;
import coaching.demo.api.Api.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/// What the issuer gives the integration client, fetched anew shortly before it expires.
final class AccessToken {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Target target;
    private @Nullable Held held;

    AccessToken(HttpClient http, Target target) {
        this.http = http;
        this.target = target;
    }

    private record Held(String value, long expiresAtNanos) {}

    /// The issuer's no.
    static final class NotGiven extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reply reply;

        NotGiven(Reply reply) {
            super(reply.text());
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }

    synchronized String value() throws IOException, InterruptedException, NotGiven {
        var current = held;
        if (current == null || current.expiresAtNanos() - System.nanoTime() < 0) {
            current = fetch();
            held = current;
        }
        return current.value();
    }

    private Held fetch() throws IOException, InterruptedException, NotGiven {
        var credentials = "kept-integration:" + URLEncoder.encode(target.secret(), StandardCharsets.UTF_8);
        var answer = http.send(HttpRequest.newBuilder(target.issuer().resolve("/oauth2/token")).timeout(ANSWER)
            .header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new NotGiven(new Reply(answer.statusCode(), "the issuer says: " + answer.body()));
        }
        var token = JsonMapper.shared().readTree(answer.body());
        var lifetime = Duration.ofSeconds(token.get("expires_in").asLong()).minus(MARGIN);
        return new Held(token.get("access_token").asString(), System.nanoTime() + lifetime.toNanos());
    }
}
