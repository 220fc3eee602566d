package coaching.demo.api;

import coaching.demo.api.Api.Reply;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Somebody who signs in with a password, as the pages do it: with a code and the proof of who asked for it (RFC 7636).
public record UserPassword(String name, String password) implements Credentials {

    /// The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final String CLIENT = "client_id=kept-web&redirect_uri=";

    /// One of the users of the demo.
    public static UserPassword ofDemo(String name) {
        return new UserPassword(name, "kept-" + name);
    }

    @Override
    public Reply exchange(HttpClient http, URI issuer) throws IOException, InterruptedException, NotGiven {
        try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(Redirect.NORMAL)
            .connectTimeout(PATIENCE).build()) {
            return new Browser(browser, issuer).signIn(this);
        }
    }

    private record Browser(HttpClient http, URI issuer) {

        Reply signIn(UserPassword user) throws IOException, InterruptedException, NotGiven {
            var client = CLIENT + encoded(issuer.resolve("/signed-in").toString());
            var form = send(to("/oauth2/authorize?response_type=code&scope=openid&state=s&" + client
                + "&code_challenge_method=S256&code_challenge=" + CHALLENGE).GET());
            var signedIn = post("/signin", "username=" + encoded(user.name) + "&password=" + encoded(user.password)
                + "&_csrf=" + encoded(first(CSRF, form.body(), form)));
            var token = post("/oauth2/token", "grant_type=authorization_code&" + client + "&code_verifier=" + VERIFIER
                + "&code=" + encoded(first(CODE, signedIn.uri().toString(), signedIn)));
            return new Reply(token.statusCode(), token.body());
        }

        private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(issuer.resolve(path)).timeout(PATIENCE);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    /// @param answer where it has to be, unless the issuer refused, or has no such page
    private static String first(Pattern pattern, String text, HttpResponse<String> answer) throws NotGiven {
        var match = pattern.matcher(text);
        if (match.find()) {
            return match.group(1);
        }
        var status = answer.statusCode();
        var mayChange = status == TOO_MANY || status >= 500;
        throw new NotGiven(new Reply(mayChange ? status : UNAUTHORIZED,
            "the issuer answered " + status + " at " + answer.uri().getPath()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
