package coaching.command.problem;

import coaching.command.kernel.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/// A refusal as RFC 9457 has it, with the name of the rule and the field to blame.
record Problem(int status, String rule, @Nullable String field, String detail, Map<String, Object> more) {

    private static final String RETRY_SECONDS = "1";

    static Problem of(BadRequest bad) {
        return of(bad.rule(), bad.field(), bad.detail());
    }

    static Problem of(HttpRule rule, @Nullable String field, String detail) {
        return new Problem(rule.status(), rule.name(), field, detail, Map.of());
    }

    static Problem of(Rejected rejected) {
        var refusal = rejected.refusal();
        return new Problem(refusal.because().kind().status(), refusal.name(), rejected.field(), rejected.detail(),
            rejected.more());
    }

    ResponseEntity<ProblemDetail> answer() {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create("urn:kept:rule:" + rule));
        body.setTitle(title());
        body.setDetail(detail);
        body.setProperty("rule", rule);
        if (field != null) {
            body.setProperty("field", field);
        }
        more.forEach(body::setProperty);
        var response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (status == 503 || status == 429 ? response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : response)
            .body(body);
    }

    /// The rule's name as words: it says the same for every case, as a title should.
    private String title() {
        var words = rule.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
