package coaching.command.problem;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;
import coaching.edge.problem.Problem;
import coaching.edge.problem.RequestRule;
import coaching.edge.problem.Rule;
import coaching.eventstore.event.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers the refusals of commands; the edge answers what is wrong with a request as such.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /// The rules of commands know nothing of HTTP.
    private record RefusalRule(Refusal refusal) implements Rule {

        @Override
        public String name() {
            return refusal.name();
        }

        @Override
        public int status() {
            return refusal.description().kind().status();
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected rejected) {
        var rule = new RefusalRule(rejected.refusal());
        return Problem.of(rule, rejected.field(), rejected.detail(), rejected.more()).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return JsonProblems.of(unreadable).answer();
    }

    /// Reading outside a decision failed; the store's message may name hosts, so it goes to the log only.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> store(StoreFailure failure) {
        LOG.warn("The event store failed: {}", failure.getClass().getSimpleName());
        return Problem.of(RequestRule.NOT_READY).answer();
    }
}
