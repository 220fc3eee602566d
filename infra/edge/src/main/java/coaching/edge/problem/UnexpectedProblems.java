package coaching.edge.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers what nobody else has an answer to. Its cause goes to the log only.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class UnexpectedProblems {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);

    /// @throws Exception what the filters of the security chain answer
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected) throws Exception {
        if (unexpected instanceof AuthenticationException || unexpected instanceof AccessDeniedException) {
            throw unexpected;
        }
        LOG.error("Unexpected failure", unexpected);
        return Problem.of(RequestRule.UNEXPECTED).answer();
    }
}
