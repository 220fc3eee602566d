package coaching.edge.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A refusal as RFC 9457 has it, written without the framework: it may not have started, or have failed.
///
/// @param field the header or parameter to blame, if one is
public record EdgeProblem(int status, EdgeRule rule, @Nullable String field, String detail) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RETRY_SECONDS = "1";

    public static EdgeProblem of(EdgeRule rule) {
        return of(rule, null, rule.sentence());
    }

    public static EdgeProblem of(EdgeRule rule, @Nullable String field, String detail) {
        return new EdgeProblem(rule.status(), rule, field, detail);
    }

    public static EdgeProblem ofStatus(int status) {
        var rule = EdgeRule.of(status);
        return new EdgeProblem(status, rule, null, rule.sentence());
    }

    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:kept:rule:" + rule);
        body.put("title", title());
        body.put("status", status);
        body.put("detail", detail);
        body.put("rule", rule.name());
        if (field != null) {
            body.put("field", field);
        }
        return body;
    }

    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (status == 503 || status == 429) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
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
        var bytes = JSON.writeValueAsBytes(body());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String title() {
        var words = rule.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
