package coaching.query.signin;

import coaching.query.kernel.problem.Rule;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What is said to those who ask too often: when to come again, and why.
final class TooMany {

    private static final String DETAIL = "This was tried more often than allowed. Try again in %d seconds.";

    static void problem(HttpServletResponse response, long seconds) throws IOException {
        var rule = Rule.TOO_MANY_REQUESTS;
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:kept:rule:" + rule);
        body.put("title", rule.title());
        body.put("status", rule.status().value());
        body.put("detail", DETAIL.formatted(seconds));
        body.put("rule", rule.name());
        write(response, seconds, MediaType.APPLICATION_PROBLEM_JSON_VALUE, body);
    }

    /// As RFC 6749, section 5.2, has errors at the token endpoint.
    static void oauth(HttpServletResponse response, long seconds) throws IOException {
        write(response, seconds, MediaType.APPLICATION_JSON_VALUE,
            Map.of("error", "temporarily_unavailable", "error_description", DETAIL.formatted(seconds)));
    }

    private static void write(HttpServletResponse response, long seconds, String type, Map<String, Object> body)
        throws IOException {
        response.setStatus(Rule.TOO_MANY_REQUESTS.status().value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(type);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsString(body).getBytes(UTF_8));
    }

    private TooMany() {}
}
