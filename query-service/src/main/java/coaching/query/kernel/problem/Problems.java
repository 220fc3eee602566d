package coaching.query.kernel.problem;

import coaching.edge.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.sql.SQLException;

/// Answers when the read models cannot; the edge answers what is wrong with a request.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /// The driver's message may name hosts or statements, so it goes to the log only.
    @ExceptionHandler({DataAccessException.class, TransactionException.class, SQLException.class})
    ResponseEntity<ProblemDetail> unreachable(Exception e) {
        LOG.warn("Read models cannot be reached: {}", e.getMessage());
        return Problem.of(QueryRule.UNAVAILABLE, null,
            "The read models cannot be reached just now. Ask again shortly.").answer();
    }
}
