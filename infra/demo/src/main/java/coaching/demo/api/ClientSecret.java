package coaching.demo.api;

import coaching.demo.api.Api.Reply;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The client `kept-integration`, which vouches for participants.
public record ClientSecret(String secret) implements Credentials {

    @Override
    public Reply exchange(HttpClient http, URI issuer) throws IOException, InterruptedException {
        var credentials = "kept-integration:" + URLEncoder.encode(secret, UTF_8);
        var answer = http.send(HttpRequest.newBuilder(issuer.resolve("/oauth2/token")).timeout(PATIENCE)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")).build(), BodyHandlers.ofString());
        return new Reply(answer.statusCode(), answer.body());
    }

    @Override
    public String toString() {
        return "kept-integration";
    }
}
