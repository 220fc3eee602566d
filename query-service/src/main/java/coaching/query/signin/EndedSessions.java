package coaching.query.signin;

import coaching.edge.access.RevokedSessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Asks the issuer every second which sign-ins are over, so that a token of one is not believed here either. While the issuer does not
/// answer, a token is believed until it ends.
final class EndedSessions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);

    private static final String PATH = "/oauth2/ended-sessions";
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST = 16 << 20;

    private final RevokedSessions ended;
    private final HttpRequest question;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Thread asking = Thread.ofVirtual().name("ended-sessions").unstarted(this::ask);
    private boolean answers = true;

    private record Answer(@Nullable Map<String, Instant> until) {}

    EndedSessions(URI issuer, RevokedSessions ended) {
        this.ended = ended;
        question = HttpRequest.newBuilder(issuer.resolve(PATH)).timeout(PATIENCE).build();
    }

    void start() {
        asking.start();
    }

    private void ask() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                askOnce();
                Thread.sleep(INTERVAL);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void askOnce() throws InterruptedException {
        try {
            var answer = client.send(question, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            var until = JsonMapper.shared().readValue(answer.body(), Answer.class).until();
            if (until == null) {
                throw new IOException("no answer");
            }
            ended.learn(until);
            tell(true, "");
        } catch (IOException | JacksonException e) {
            tell(false, e.getClass().getSimpleName());
        }
    }

    /// Once in an outage, and once when it is over.
    private void tell(boolean answersNow, String why) {
        if (answers && !answersNow) {
            LOG.warn("The issuer does not say which sign-ins are over; their tokens are believed until they end: {}",
                why);
        } else if (!answers && answersNow) {
            LOG.info("The issuer says again which sign-ins are over.");
        }
        answers = answersNow;
    }

    @Override
    public void close() {
        asking.interrupt();
    }
}
