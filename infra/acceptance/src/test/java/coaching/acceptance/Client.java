package coaching.acceptance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Talks to both APIs.
///
/// @param commands base URL of the command API
/// @param queries base URL of the read API
record Client(HttpClient http, String commands, String queries, String token) {

    /// The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    static Client integration(Product product) {
        var http = HttpClient.newHttpClient();
        var basic = "kept-integration:" + product.integrationSecret();
        var answer = exchange(http, HttpRequest.newBuilder(URI.create(product.url() + "/oauth2/token"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return new Client(http, product.commandUrl(), product.url(), tokenIn(answer));
    }

    static Client of(String user, Product product) {
        return of(user, "kept-" + user, product);
    }

    /// Signs a user in as the pages do: with a code and the proof of who asked for it.
    static Client of(String user, String password, Product product) {
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(Redirect.NORMAL).build();
        var back = product.url() + "/signed-in";
        var form = exchange(http,
            HttpRequest.newBuilder(URI.create(product.url() + "/oauth2/authorize?response_type=code"
                + "&client_id=kept-web&scope=openid&state=s&code_challenge_method=S256&code_challenge=" + CHALLENGE
                + "&redirect_uri=" + back)));
        var signed = exchange(http, posted(product.url() + "/signin", "username=" + user + "&password="
            + encoded(password) + "&_csrf=" + encoded(first(CSRF, form.body()))));
        var token = exchange(http,
            posted(product.url() + "/oauth2/token", "grant_type=authorization_code&client_id=kept-web"
                + "&code_verifier=" + VERIFIER + "&redirect_uri=" + back + "&code="
                + encoded(first(CODE, signed.uri().toString()))));
        return new Client(http, product.commandUrl(), product.url(), tokenIn(token));
    }

    private static HttpRequest.Builder posted(String url, String form) {
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return match.group(1);
    }

    private static String tokenIn(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    HttpResponse<String> operate(String path) {
        return exchange(http, signed(queries + path).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> put(String path, String key, String json) {
        return exchange(http, signed(commands + path).header("Idempotency-Key", key)
            .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
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
        return exchange(http, signed(queries + path));
    }

    JsonNode read(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
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
