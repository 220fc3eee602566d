package coaching.query.kernel.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import java.net.URI;

/// Builds the one shape of every refusal.
public final class Problem {

    private static final String RETRY_AFTER_SECONDS = "2";

    public static ProblemDetail of(Rule rule, @Nullable String field, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(rule.status(), detail);
        problem.setType(URI.create("urn:kept:rule:" + rule));
        problem.setTitle(rule.title());
        problem.setProperty("rule", rule.name());
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    static ResponseEntity<ProblemDetail> answer(Rule rule, @Nullable String field, String detail) {
        var answer = ResponseEntity.status(rule.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (rule.status() == HttpStatus.SERVICE_UNAVAILABLE || rule.status() == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(of(rule, field, detail));
    }

    private Problem() {}
}
