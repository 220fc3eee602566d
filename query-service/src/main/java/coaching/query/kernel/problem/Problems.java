package coaching.query.kernel.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.sql.SQLException;

/// The one place where a refusal becomes an answer.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return Problem.answer(refused.rule(), refused.field(), String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException e) {
        return e.getRequiredType() == long.class
            ? Problem.answer(Rule.OUT_OF_RANGE, e.getName(), e.getName() + " must be a number")
            : Problem.answer(Rule.NOT_AN_ID, e.getName(), e.getName() + " must be a UUID");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unbound(ServletRequestBindingException e) {
        return Problem.answer(Rule.MALFORMED, null, "The request lacks something: " + e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownPath(NoResourceFoundException e) {
        return Problem.answer(Rule.NOT_FOUND, null, "There is nothing at this path.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpRequestMethodNotSupportedException e) {
        return Problem.answer(Rule.METHOD_NOT_SUPPORTED, null, e.getMethod() + " is not supported here");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unacceptable(HttpMediaTypeNotAcceptableException e) {
        return Problem.answer(Rule.NOT_ACCEPTABLE, "Accept", "Answers are application/json.");
    }

    /// The driver's message may name hosts or statements, so it goes to the log only.
    @ExceptionHandler({DataAccessException.class, TransactionException.class, SQLException.class})
    ResponseEntity<ProblemDetail> unreachable(Exception e) {
        LOG.warn("Read models cannot be reached: {}", e.getMessage());
        return Problem.answer(Rule.UNAVAILABLE, null, "The read models cannot be reached just now. Ask again shortly.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) throws Exception {
        if (e instanceof AuthenticationException || e instanceof AccessDeniedException) {
            throw e;
        }
        LOG.error("Unexpected failure", e);
        return Problem.answer(Rule.UNEXPECTED, null, "This is our fault and has been logged.");
    }
}
