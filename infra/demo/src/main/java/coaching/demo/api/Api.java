package coaching.demo.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/// The public HTTP API as a client sees it. A command that got no answer, or one that says "not now", is sent again
/// under the same key, which is what makes it safe. Any other no is final.
public final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    /// Somebody has said who this is, or they have themselves; or nobody can.
    private static final List<String> KNOWN_ALREADY = List.of("CHANGED_MEANWHILE", "ADDRESS_IS_THEIRS", "NO_VAULT");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final Target target;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5)).executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final AccessToken token;

    Api(Target target) {
        this(target, PATIENCE);
    }

    /// @param patience how long a command is sent again and again before it is given up
    Api(Target target, Duration patience) {
        this.target = target;
        this.patience = patience;
        this.token = new AccessToken(http, target);
    }

    /// @param commands base URL of the command service
    /// @param issuer base URL of the OIDC issuer
    /// @param credentials with which the issuer gives tokens
    record Target(URI commands, URI issuer, Credentials credentials) {}

    /// @param status 0 when there was none, then the text says why
    public record Reply(int status, String text) {

        public boolean isYes() {
            return status >= 200 && status < 300;
        }

        boolean mayChange() {
            return status == 0 || status == 429 || (status == 503 && !says("NO_VAULT"));
        }

        /// @param rule by which a no was said
        boolean says(String rule) {
            return text.contains("\"" + rule + "\"");
        }
    }

    /// @throws Refused if the service says no, or does not answer for too long
    public JsonNode send(String programme, Call call) throws InterruptedException {
        var request = command("/api/programmes/" + programme + call.path(), call.key())
            .header("Content-Type", "application/json")
            .header("Kept-Claimed-Recorded-At", call.writtenAt().toString())
            .method(call.method(), BodyPublishers.ofString(JSON.writeValueAsString(call.body())));
        if (call.participant() != null) {
            request.header("Kept-Acting-Participant", call.participant());
        }
        return patiently(request, call.method() + " " + call.path() + " with key " + call.key());
    }

    /// Says who a participant is, unless that is known already, as when this was said before, or Kept keeps no names.
    ///
    /// @param details with version 0
    public void introduce(String programme, String participant, Map<String, ?> details) throws InterruptedException {
        var path = "/api/programmes/" + programme + "/participants/" + participant + "/person";
        try {
            patiently(command(path, "demo:person:" + participant).header("Content-Type", "application/json")
                .method("PUT", BodyPublishers.ofString(JSON.writeValueAsString(details))), "PUT " + path);
        } catch (Refused no) {
            if (KNOWN_ALREADY.stream().noneMatch(no.reply::says)) {
                throw no;
            }
        }
    }

    /// Puts words of the signed-in member into the vault and records that they are there.
    ///
    /// @param at when they were written, for the record
    /// @return the service's answer; none where nobody can sign in as this user, or where there is no vault
    public Optional<JsonNode> write(Text text, Instant at) throws InterruptedException {
        try {
            patiently(command(text.path() + text.query(), "demo:text:" + text.id())
                .header("Content-Type", "text/markdown; charset=utf-8").PUT(BodyPublishers.ofString(text.words())),
                "PUT " + text.path());
            return Optional.of(patiently(command(text.path() + "/versions/1", "demo:text-written:" + text.id())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("at", at.toString())))),
                "POST " + text.path() + "/versions/1"));
        } catch (Refused no) {
            if (no.reply.status() == 401 || no.reply.says("NO_VAULT")) {
                return Optional.empty();
            }
            throw no;
        }
    }

    /// Hands in a CSV of held meetings.
    public JsonNode importMeetings(String programme, byte[] csv, boolean dryRun, String key)
        throws InterruptedException {
        var path = "/api/programmes/" + programme + "/imports?dryRun=" + dryRun + "&source=CSV";
        return patiently(command(path, key).header("Content-Type", "text/csv; charset=utf-8")
            .POST(BodyPublishers.ofByteArray(csv)), "the import with key " + key);
    }

    private HttpRequest.Builder command(String path, String key) {
        return HttpRequest.newBuilder(target.commands().resolve(path)).timeout(ANSWER).header("Idempotency-Key", key);
    }

    private JsonNode patiently(HttpRequest.Builder request, String what) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        for (int attempt = 1;; attempt++) {
            var reply = once(request);
            if (reply.isYes()) {
                return JSON.readTree(reply.text());
            }
            if (!reply.mayChange() || System.nanoTime() - deadline > 0) {
                throw new Refused(what, reply, attempt);
            }
            Thread.sleep(Math.min(1_000, 50L * attempt));
        }
    }

    private Reply once(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = http.send(request.setHeader("Authorization", "Bearer " + token.value()).build(),
                BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body());
        } catch (Credentials.NotGiven none) {
            return none.reply();
        } catch (IOException unreachable) {
            return new Reply(0, unreachable.toString());
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /// The service's own words for its no.
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Reply reply;

        Refused(String what, Reply reply, int attempts) {
            super(what + " was answered " + (reply.status() == 0 ? "nothing" : reply.status())
                + (attempts == 1 ? "" : " the last of " + attempts + " times") + ": " + reply.text());
            this.reply = reply;
        }
    }
}
