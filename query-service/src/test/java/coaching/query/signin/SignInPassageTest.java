package coaching.query.signin;

import coaching.platform.http.RawHttp;
import coaching.query.testing.RunningService;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

/// What this service passes on to the issuer and back. The issuer here tells what it was sent; signing in as a whole is tried in the
/// acceptance tests.
class SignInPassageTest extends RunningService {

    private static final Map<String, Instant> ENDED = new ConcurrentHashMap<>();
    private static final HttpServer THERE = there();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("kept.issuer.address", () -> "http://localhost:" + THERE.getAddress().getPort());
    }

    @Test
    void a_form_gets_there_with_its_cookies_and_the_answer_comes_back_as_it_is() {
        var answer = http()
            .send(http().form("/signin?again", "username=a%20b&password=%C3%A9").header("Cookie", "one=1")
                .header("Accept-Language", "de"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/elsewhere");
        assertThat(answer.response().headers().allValues("Set-Cookie")).containsExactly("two=2", "three=3");
        assertThat(answer.body()).contains("POST /signin?again", "username=a%20b&password=%C3%A9", "Cookie: one=1",
            "Accept-language: de");
    }

    @Test
    void the_issuer_learns_who_asked_from_us_alone() {
        var answer = http().send(http().to("/oauth2/jwks").header("X-Forwarded-For", "198.51.100.7")
            .header("Forwarded", "for=198.51.100.7").header("X-Forwarded-Host", "elsewhere.example.org"));
        assertThat(answer.body())
            .contains("X-forwarded-for: 127.0.0.1\n", "X-forwarded-host: localhost\n",
                "X-forwarded-port: " + http().port())
            .doesNotContain("198.51.100.7", "elsewhere");
    }

    @Test
    void nothing_else_is_passed_on() {
        for (var path : List.of("/oauth2/ended-sessions", "/oauth2/introspect", "/api/programmes", "/signing",
            "/internal")) {
            assertThat(http().get(path).status()).as(path).isEqualTo(401);
        }
    }

    /// By what it decodes to, each of these is the issuer's; as it is written, the first name is another host's.
    @ParameterizedTest
    @ValueSource(strings = {"//localhost:1/..;/signin", "//localhost:1/%2e%2e/signin", "/x/..;/signin", "/%73ignin"})
    void no_address_leads_anywhere_but_to_the_issuer(String path) throws IOException {
        var answer = new RawHttp(http().port()).send("GET " + path + " HTTP/1.1");
        assertThat(answer.status() == 302 ? answer.body() : "GET /signin").as(answer.toString())
            .contains("GET /signin");
        assertThat(answer.status()).isIn(302, 400, 401, 404);
    }

    @Test
    void what_is_too_large_is_refused_on_the_way() {
        assertThat(http().post("/signin", "x".repeat(20_000)).rule()).isEqualTo("BODY_TOO_LARGE");
        assertThat(http().get("/oauth2/authorize").rule()).as("an answer of more than a megabyte")
            .isEqualTo("ISSUER_UNAVAILABLE");
    }

    @Test
    void a_token_of_a_sign_in_that_is_over_is_not_believed() throws InterruptedException {
        var token = token().with(it -> it.claim("sid", "0123456789")).sign();
        assertThat(http().get("/api/me", token).status()).isEqualTo(200);
        ENDED.put("0123456789", Instant.now().plus(Duration.ofMinutes(10)));
        var answer = http().get("/api/me", token);
        for (var tries = 0; tries < 100 && answer.status() == 200; tries++) {
            Thread.sleep(100);
            answer = http().get("/api/me", token);
        }
        assertThat(answer.rule()).isEqualTo("NOT_SIGNED_IN");
        assertThat(http().get("/api/me", token().with(it -> it.claim("sid", "another")).sign()).status())
            .isEqualTo(200);
    }

    private static HttpServer there() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", SignInPassageTest::tell);
            server.createContext("/oauth2/authorize", exchange -> answer(exchange, 200, "x".repeat(2 << 20)));
            server.createContext("/oauth2/ended-sessions", exchange -> answer(exchange, 200, ended()));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ended() {
        var until = ENDED.entrySet().stream().map(it -> "\"" + it.getKey() + "\":\"" + it.getValue() + "\"").toList();
        return "{\"until\":{" + String.join(",", until) + "}}";
    }

    private static void tell(HttpExchange exchange) throws IOException {
        var told = new StringBuilder(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI())
            .append('\n');
        exchange.getRequestHeaders().forEach((name, values) -> values
            .forEach(value -> told.append(name).append(": ").append(value).append('\n')));
        told.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().put("Set-Cookie", List.of("two=2", "three=3"));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        answer(exchange, 302, told.toString());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
