package coaching.edge.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.util.Map;

/// Answers what is found wrong with a request only while it is handled, before the services' own handlers are asked.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestProblems {

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(EdgeRefusal refusal) {
        return answer(refusal.problem());
    }

    /// The firewall refuses a header or parameter when somebody reads it.
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> rejected(RequestRejectedException rejected) {
        return answer(EdgeProblem.of(EdgeRule.MALFORMED_REQUEST));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unsupported(HttpMediaTypeNotSupportedException unsupported) {
        return answer(EdgeProblem.of(EdgeRule.MEDIA_TYPE_NOT_SUPPORTED, "Content-Type",
            "This takes " + unsupported.getSupportedMediaTypes() + "."));
    }

    private static ResponseEntity<Map<String, Object>> answer(EdgeProblem problem) {
        return ResponseEntity.status(problem.status()).headers(problem.headers()).body(problem.body());
    }
}
