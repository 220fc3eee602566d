package coaching.issuer;

import coaching.issuer.testing.AnyIssuer;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever strangers and programs ask of the issuer, it remembers no more after many requests than after half of them. How many:
/// `kept.heap.tokens` and `kept.heap.authorizations`.
@TestPropertySource(properties = {"server.forward-headers-strategy=native",
    "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1",
    "logging.level.kept.security=off", "kept.limits.issuer-per-minute=1000000",
    "kept.limits.sign-ins-per-minute=1000000"})
class IssuerHeapTest extends AnyIssuer {

    private static final int TOKENS = Integer.getInteger("kept.heap.tokens", 10_000);
    private static final int AUTHORIZATIONS = Integer.getInteger("kept.heap.authorizations", 2_000);
    private static final int CALLERS = 16;
    private static final int ADDRESSES = 1_000;
    private static final int ROUNDS = 5;
    private static final double MEGABYTE = 1 << 20;
    private static final double BOUND = 8;
    private static final String ASKED = "/oauth2/authorize?response_type=code&client_id=kept-web&scope=openid"
        + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsigned-in&code_challenge_method=S256"
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&state=";

    private static final Database DATABASE = EmbeddedPostgres.forTests().freshDatabase();

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        on(DATABASE, settings);
        settings.add("kept.issuer.demo-users", () -> false);
    }

    @Test
    void what_is_asked_of_the_issuer_leaves_nothing_in_memory() throws Exception {
        var before = heap();
        ask(0, 2);
        var half = heap();
        ask(1, 2);
        var after = heap();
        System.out.printf("heap.tokens=%d heap.authorizations=%d heap.before=%.1f heap.half=%.1f heap.after=%.1f MB%n",
            TOKENS, AUTHORIZATIONS, before, half, after);
        assertThat(after - half).isLessThan(BOUND);
    }

    private void ask(int part, int parts) throws Exception {
        all(part * TOKENS / parts, (part + 1) * TOKENS / parts, this::token, 200, 401);
        all(part * AUTHORIZATIONS / parts, (part + 1) * AUTHORIZATIONS / parts, this::authorization, 302, 302);
    }

    /// Every second one with a wrong secret.
    private HttpRequest.Builder token(int number) {
        var login = "kept-operations:" + (number % 2 == 0 ? SECRET : "guess " + number);
        return request(number, "/oauth2/token").header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    }

    private HttpRequest.Builder authorization(int number) {
        return request(number, ASKED + number).header("Accept", "text/html");
    }

    private HttpRequest.Builder request(int number, String path) {
        var address = "198.51." + number % ADDRESSES / 250 + "." + number % 250;
        return HttpRequest.newBuilder(URI.create("http://localhost:" + http().port() + path))
            .header("X-Forwarded-For", address);
    }

    private void all(int from, int to, IntFunction<HttpRequest.Builder> request, int even, int odd)
        throws InterruptedException, ExecutionException {
        try (var callers = Executors.newFixedThreadPool(CALLERS, Thread.ofVirtual().factory())) {
            var failures = IntStream.range(0, CALLERS).mapToObj(caller -> callers.submit(() -> {
                var unexpected = 0;
                for (var number = from + caller; number < to; number += CALLERS) {
                    unexpected += status(request.apply(number)) == (number % 2 == 0 ? even : odd) ? 0 : 1;
                }
                return unexpected;
            })).toList();
            for (var failure : failures) {
                assertThat(failure.get()).isZero();
            }
        }
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    /// In megabytes. What a collection frees may need another to be gone.
    private static double heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        return IntStream.range(0, ROUNDS).mapToDouble(_ -> {
            System.gc();
            return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
        }).min().orElseThrow();
    }
}
