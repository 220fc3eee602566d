package coaching.demo.api;

import coaching.demo.api.Api.Reply;
import coaching.demo.api.Api.Target;
import coaching.demo.api.Credentials.NotGiven;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;

/// What the issuer gives for credentials, fetched anew shortly before it expires.
final class AccessToken {

    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Target target;
    private @Nullable Held held;

    AccessToken(HttpClient http, Target target) {
        this.http = http;
        this.target = target;
    }

    private record Held(String value, long expiresAtNanos) {}

    synchronized String value() throws IOException, InterruptedException, NotGiven {
        var current = held;
        if (current == null || current.expiresAtNanos() - System.nanoTime() < 0) {
            current = fetch();
            held = current;
        }
        return current.value();
    }

    private Held fetch() throws IOException, InterruptedException, NotGiven {
        var answer = target.credentials().exchange(http, target.issuer());
        if (!answer.isYes()) {
            throw new NotGiven(new Reply(answer.status(), "the issuer says: " + answer.text()));
        }
        var token = JsonMapper.shared().readTree(answer.text());
        var lifetime = Duration.ofSeconds(token.get("expires_in").asLong()).minus(MARGIN);
        return new Held(token.get("access_token").asString(), System.nanoTime() + lifetime.toNanos());
    }
}
