package coaching.command.people;

import coaching.edge.problem.Problem;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// A vault that cannot be reached at present is no fault of ours.
@RestControllerAdvice(basePackages = {"coaching.command.people", "coaching.command.text", "coaching.command.note",
    "coaching.command.mail",
    "coaching.command.peopleimport", "coaching.command.label", "coaching.command.relationship",
    "coaching.command.importing", "coaching.command.address", "coaching.command.privacy",
    "coaching.command.invitation", "coaching.command.person", "coaching.command.role"})
class VaultProblems {

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> unavailable() {
        return Problem.of(PeopleRule.VAULT_UNAVAILABLE, null, "Names cannot be reached at present. Try again.")
            .answer();
    }
}
