package coaching.command.problem;

import coaching.command.kernel.Rejected;
import coaching.eventstore.log.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers every refusal, our own and the framework's, in the same way; the edge has answered its own before.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected rejected) {
        return Problem.of(rejected).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadRequest bad) {
        return Problem.of(bad).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return JsonProblems.of(unreadable).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        var field = mistyped.getName();
        return mistyped.getParameter().hasParameterAnnotation(PathVariable.class)
            ? Problem.of(HttpRule.MALFORMED_ID, field, field + " in the path is not what is expected there.").answer()
            : Problem.of(HttpRule.MALFORMED_PARAMETER, field, field + " cannot be read.").answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        var field = missing.getParameterName();
        return Problem.of(HttpRule.MALFORMED_PARAMETER, field, "The parameter " + field + " is missing.").answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingRequestHeaderException missing) {
        var field = missing.getHeaderName();
        return Problem.of(HttpRule.MISSING_HEADER, field, "The header " + field + " is missing.").answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unbound(ServletRequestBindingException unbound) {
        return Problem.of(HttpRule.MALFORMED_REQUEST, null, "The request lacks something.").answer();
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemDetail> unknownPath(Exception unknown) {
        return Problem.of(HttpRule.UNKNOWN_PATH, null, "There is nothing at this path.").answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException unsupported) {
        var allowed = unsupported.getSupportedHttpMethods();
        var answer = Problem.of(HttpRule.METHOD_NOT_ALLOWED, null, unsupported.getMethod() + " is not possible here.")
            .answer();
        return allowed == null ? answer
            : ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders())
                .allow(allowed.toArray(HttpMethod[]::new)).body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unacceptable(HttpMediaTypeNotAcceptableException unacceptable) {
        return Problem.of(HttpRule.NOT_ACCEPTABLE, HttpHeaders.ACCEPT, "Answers are application/json.").answer();
    }

    /// Reading outside a decision failed; the store's message may name hosts, so it goes to the log only.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> store(StoreFailure failure) {
        LOG.warn("The event store failed: {}", failure.getClass().getSimpleName());
        return Problem.of(HttpRule.NOT_READY, null, "The event store cannot be reached. Try again.").answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected) throws Exception {
        if (unexpected instanceof AuthenticationException || unexpected instanceof AccessDeniedException) {
            throw unexpected;
        }
        LOG.error("Unexpected failure", unexpected);
        return Problem.of(HttpRule.UNEXPECTED, null, "This is our fault and has been logged.").answer();
    }
}
