package coaching.edge.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Finds the keys of an issuer over HTTP: where we were told, or where its discovery document says. Nobody sends us elsewhere on the
/// way: whose keys these are is the operator's word.
final class IssuerDocuments implements Supplier<JWKSet> {

    /// For one document to its last byte: an issuer that trickles is as good as silent.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST = 1 << 20;
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String OAUTH = "/.well-known/oauth-authorization-server";

    private final URI issuer;
    private final @Nullable URI keys;

    /// Made when the first token comes: it takes its time, which a start does not have.
    private static final class Client {

        private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER).build();
    }

    IssuerDocuments(TokenSettings settings) {
        this.issuer = settings.issuerUri();
        this.keys = settings.jwkSetUri();
    }

    /// @throws IllegalStateException when the issuer does not answer, or with something else than keys
    @Override
    public JWKSet get() {
        try {
            var set = JWKSet.parse(document(keys == null ? discovered() : keys).body());
            if (set.isEmpty()) {
                throw new IllegalStateException("The issuer has no keys");
            }
            return set;
        } catch (ParseException | IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI discovered() throws ParseException, IOException, InterruptedException, ExecutionException,
        TimeoutException {
        for (var place : places()) {
            var answer = read(place);
            if (answer.statusCode() / 100 != 4) {
                var document = JSONObjectUtils.parse(wellAnswered(answer).body());
                if (!issuer.toString().equals(document.get("issuer"))) {
                    throw new IllegalStateException("The discovery document is another issuer's");
                }
                return Objects.requireNonNull(JSONObjectUtils.getURI(document, "jwks_uri"), "no jwks_uri");
            }
        }
        throw new IllegalStateException("The issuer has no discovery document");
    }

    /// OpenID Connect Discovery appends to the issuer's path, RFC 8414 puts its own before it.
    private List<URI> places() {
        var path = Objects.requireNonNullElse(issuer.getRawPath(), "").replaceAll("/$", "");
        return List.of(issuer.resolve(path + OPENID), issuer.resolve(OPENID + path), issuer.resolve(OAUTH + path));
    }

    private HttpResponse<String> document(URI place) throws IOException, InterruptedException, ExecutionException,
        TimeoutException {
        return wellAnswered(read(place));
    }

    private HttpResponse<String> read(URI place) throws InterruptedException, ExecutionException, TimeoutException {
        var request = HttpRequest.newBuilder(place).header("Accept", "application/json, application/jwk-set+json")
            .build();
        var answer = Client.HTTP.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpResponse<String> wellAnswered(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer;
    }
}
