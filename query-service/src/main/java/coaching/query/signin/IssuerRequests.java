package coaching.query.signin;

import coaching.edge.address.Addresses;
import coaching.edge.address.Decoded;
import coaching.edge.audit.RefusalNote;
import coaching.edge.limits.BodyReader;
import coaching.edge.problem.Problem;
import coaching.edge.problem.RequestRule;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// Sends a request about signing in to the issuer, and its answer back, so that people and programs find it at the address of the
/// pages. Both bodies are small: they are read whole.
final class IssuerRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerRequests.class);

    private static final int AT_ONCE = 128;
    private static final int LARGEST_ANSWER = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /// Of one connection (RFC 9110, section 7.6.1), or said anew by whoever sends.
    private static final Set<String> NOT_PASSED_ON = Set.of("connection", "keep-alive", "proxy-connection", "te",
        "trailer",
        "transfer-encoding", "upgrade", "host", "content-length", "expect", "http2-settings", "forwarded",
        "x-forwarded-for",
        "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-forwarded-prefix", "x-forwarded-by");

    private final URI issuer;
    private final Addresses passedOn;
    private final BodyReader bodies;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(CONNECT)
        .followRedirects(Redirect.NEVER).build();

    IssuerRequests(URI issuer, Addresses passedOn, BodyReader bodies) {
        this.issuer = issuer;
        this.passedOn = passedOn;
        this.bodies = bodies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !passedOn.contain(Decoded.path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var passed = passed(request);
        if (!places.tryAcquire()) {
            refuse(request, response, RequestRule.OVERLOADED);
            return;
        }
        try {
            answer(client.send(passed, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER)), response);
        } catch (IOException e) {
            LOG.warn("The issuer in the command service cannot be reached: {}", e.getClass().getSimpleName());
            refuse(request, response, RequestRule.ISSUER_UNAVAILABLE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            refuse(request, response, RequestRule.ISSUER_UNAVAILABLE);
        } finally {
            places.release();
        }
    }

    /// Where to is the issuer's address and the path that was compared, as the container decoded it: as it was sent, a path may name
    /// another host.
    private HttpRequest passed(HttpServletRequest request) throws ServletException, IOException {
        var query = request.getQueryString();
        var path = UriUtils.encodePath(Decoded.path(request), StandardCharsets.UTF_8);
        var target = issuer.resolve(path + (query == null ? "" : "?" + query));
        var body = bodies.form(request).bytes();
        var passed = HttpRequest.newBuilder(target).timeout(PATIENCE).method(request.getMethod(),
            body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        for (var name : Collections.list(request.getHeaderNames())) {
            if (isPassedOn(name)) {
                Collections.list(request.getHeaders(name)).forEach(value -> passed.header(name, value));
            }
        }
        passed.header("X-Forwarded-For", request.getRemoteAddr());
        passed.header("X-Forwarded-Proto", request.getScheme());
        passed.header("X-Forwarded-Host", request.getServerName());
        passed.header("X-Forwarded-Port", Integer.toString(request.getServerPort()));
        return passed.build();
    }

    private static boolean isPassedOn(String header) {
        return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
    }

    private static void answer(HttpResponse<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        answer.headers().map().forEach((name, values) -> {
            if (isPassedOn(name)) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, RequestRule rule)
        throws IOException {
        RefusalNote.refusal(request, rule.name(), null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Problem.of(rule).write(response);
    }
}
