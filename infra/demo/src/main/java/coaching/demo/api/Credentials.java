package coaching.demo.api;

import coaching.demo.api.Api.Reply;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/// As whom to talk to Kept.
public sealed interface Credentials permits ClientSecret, UserPassword {

    /// How long the issuer may take for each of its answers.
    Duration PATIENCE = Duration.ofSeconds(10);

    /// @return the issuer's answer with the token
    /// @throws NotGiven if the issuer says no
    Reply exchange(HttpClient http, URI issuer) throws IOException, InterruptedException, NotGiven;

    /// The issuer's no.
    final class NotGiven extends Exception {

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
}
