package coaching.query.kernel.view;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The command service, where it takes what this service tells it.
final class CommandSide implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /// What is wrong with the view itself; anything else may pass.
    private static final Set<Integer> FOR_GOOD = Set.of(400, 404, 409, 422);

    private final URI views;
    private final String secret;
    private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    /// @param commandUrl without the path
    CommandSide(URI commandUrl, String secret) {
        this.views = commandUrl.resolve("/internal/views");
        this.secret = secret.strip();
    }

    private record Sent(String programme, String relationship, String viewer, String role, String at) {

        static Sent of(View view) {
            return new Sent(view.programme().toString(), view.relationship().toString(), view.viewer().toString(),
                view.role().name(), view.at().toString());
        }
    }

    /// @return the rule by which it was refused for good; empty when it is a fact now, or was one before
    /// @throws IOException if it is not known what became of it, or it may be taken later
    Optional<String> send(View view) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(views).timeout(PATIENCE).header("Content-Type", "application/json")
            .header("Kept-Service-Secret", secret)
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Sent.of(view)))).build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            return Optional.empty();
        }
        if (FOR_GOOD.contains(answer.statusCode())) {
            return Optional.of(rule(answer.body()));
        }
        throw new IOException("the command service answers " + answer.statusCode());
    }

    /// @throws IOException if it is not the command service that answers
    private static String rule(String problem) throws IOException {
        try {
            var rule = JsonMapper.shared().readTree(problem).path("rule").asString("");
            if (!rule.isEmpty() && rule.length() <= 100) {
                return rule;
            }
        } catch (JacksonException _) {
            // said below
        }
        throw new IOException("something else than the command service answers");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
