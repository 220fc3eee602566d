package coaching.edge.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// A refusal as RFC 9457 has it, with the name of the rule and the field to blame. It can be written without the
/// framework, which may not have started, or have failed.
///
/// @param status of the answer, which may be another than the rule's own
/// @param field the field, header or parameter to blame, if one is
/// @param detail for people; without values that were sent
/// @param more further members
/// @param retryAfter seconds after which to try again, where that helps
public record Problem(int status, Rule rule, @Nullable String field, String detail, Map<String, Object> more,
                      @Nullable Long retryAfter) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SOON = 1;

    public Problem {
        more = Map.copyOf(more);
    }

    public static Problem of(RequestRule rule) {
        return of(rule, null, rule.sentence());
    }

    public static Problem of(Rule rule, @Nullable String field, String detail) {
        return of(rule, field, detail, Map.of());
    }

    public static Problem of(Rule rule, @Nullable String field, String detail, Map<String, Object> more) {
        return of(rule.status(), rule, field, detail, more);
    }

    public static Problem ofStatus(int status) {
        var rule = RequestRule.of(status);
        return of(status, rule, null, rule.sentence(), Map.of());
    }

    private static Problem of(int status, Rule rule, @Nullable String field, String detail, Map<String, Object> more) {
        return new Problem(status, rule, field, detail, more, retryAfter(status));
    }

    private static @Nullable Long retryAfter(int status) {
        return status == 503 || status == 429 ? SOON : null;
    }

    public Problem retryAfter(long seconds) {
        return new Problem(status, rule, field, detail, more, seconds);
    }

    public ResponseEntity<ProblemDetail> answer() {
        var body = ProblemDetail.forStatus(status);
        body.setType(type());
        body.setTitle(rule.title());
        body.setDetail(detail);
        properties().forEach(body::setProperty);
        return ResponseEntity.status(status).headers(headers()).body(body);
    }

    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
        }
        return headers;
    }

    /// Does nothing when an answer is on its way already.
    public void write(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        var bytes = bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /// The body as JSON.
    public byte[] bytes() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type().toString());
        body.put("title", rule.title());
        body.put("status", status);
        body.put("detail", detail);
        body.putAll(properties());
        return JSON.writeValueAsBytes(body);
    }

    private Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("rule", rule.name());
        var formerly = rule.formerly();
        if (formerly != null) {
            properties.put("formerly", formerly);
        }
        if (field != null) {
            properties.put("field", field);
        }
        properties.putAll(more);
        return properties;
    }

    private URI type() {
        return URI.create("urn:kept:rule:" + rule.name());
    }
}
