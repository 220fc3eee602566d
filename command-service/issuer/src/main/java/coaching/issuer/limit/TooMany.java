package coaching.issuer.limit;

import coaching.edge.problem.Problem;
import coaching.edge.problem.RequestRule;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Map;

/// What is said to those who ask too often: when to come again, and why.
final class TooMany {

    private static final String DETAIL = "This was tried more often than allowed. Try again in %d seconds.";

    static void problem(HttpServletResponse response, long seconds) throws IOException {
        Problem.of(RequestRule.TOO_MANY_REQUESTS, null, DETAIL.formatted(seconds)).retryAfter(seconds).write(response);
    }

    /// As RFC 6749, section 5.2, has errors at the token endpoint.
    static void oauth(HttpServletResponse response, long seconds) throws IOException {
        response.setStatus(RequestRule.TOO_MANY_REQUESTS.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        var body = Map.of("error", "temporarily_unavailable", "error_description", DETAIL.formatted(seconds));
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(body));
    }

    private TooMany() {}
}
