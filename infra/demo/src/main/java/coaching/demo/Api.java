package coaching.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public HTTP API as a client sees it. A command that got no answer is sent again under the same key, which is
/// what makes it safe.
final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE = 240;

    private final Target target;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5)).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private volatile @Nullable Token token;

    Api(Target target) {
        this.target = target;
    }

    /// @param commands base URL of the command service
    /// @param issuer base URL of the OIDC issuer
    /// @param secret of the client `kept-integration`
    record Target(URI commands, URI issuer, String secret) {}

    private record Token(String value, long expiresAtNanos) {}

    /// @throws Refused if the service says no
    JsonNode send(String programme, Act act) throws IOException, InterruptedException {
        var request = command("/api/programmes/" + programme + act.path(), act.key())
            .header("Content-Type", "application/json")
            .header("Kept-Claimed-Recorded-At", act.writtenAt().toString())
            .method(act.method(), BodyPublishers.ofString(JSON.writeValueAsString(act.body())));
        if (act.actor() != null) {
            request.header("Kept-Acting-Participant", act.actor());
        }
        return patiently(request, act.method() + " " + act.path());
    }

    /// Hands in a CSV of held meetings.
    JsonNode importMeetings(String programme, String csv, boolean dryRun, String key)
        throws IOException, InterruptedException {
        var path = "/api/programmes/" + programme + "/imports?dryRun=" + dryRun + "&source=CSV";
        return patiently(command(path, key).header("Content-Type", "text/csv; charset=utf-8")
            .POST(BodyPublishers.ofString(csv)), "import");
    }

    private HttpRequest.Builder command(String path, String key) {
        return HttpRequest.newBuilder(target.commands().resolve(path)).timeout(Duration.ofMinutes(2))
            .header("Idempotency-Key", key);
    }

    private JsonNode patiently(HttpRequest.Builder request, String what) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                var response = http.send(request.setHeader("Authorization", "Bearer " + token()).build(), BodyHandlers.ofString());
                if (response.statusCode() < 300) {
                    return JSON.readTree(response.body());
                }
                if (!mayPass(response.statusCode()) || attempt == PATIENCE) {
                    throw new Refused(what, response.statusCode(), response.body());
                }
            } catch (IOException unreachable) {
                if (attempt == PATIENCE) {
                    throw unreachable;
                }
            }
            Thread.sleep(Math.min(1_000, 50L * attempt));
        }
    }

    private static boolean mayPass(int status) {
        return status == 503 || status == 429;
    }

    private synchronized String token() throws IOException, InterruptedException {
        var held = token;
        if (held == null || held.expiresAtNanos() - System.nanoTime() < 0) {
            held = fetchToken();
            token = held;
        }
        return held.value();
    }

    private Token fetchToken() throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString(
            ("kept-integration:" + URLEncoder.encode(target.secret(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response = http.send(HttpRequest.newBuilder(target.issuer().resolve("/oauth2/token"))
            .header("Authorization", "Basic " + credentials).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new Refused("token", response.statusCode(), response.body());
        }
        var answer = JSON.readTree(response.body());
        var lifetime = Duration.ofSeconds(answer.get("expires_in").asLong()).minusSeconds(20);
        return new Token(answer.get("access_token").asString(), System.nanoTime() + lifetime.toNanos());
    }

    @Override
    public void close() {
        http.close();
    }

    /// The service's own words for its no.
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String what, int status, String body) {
            super(what + " was answered " + status + ": " + body);
        }
    }
}
