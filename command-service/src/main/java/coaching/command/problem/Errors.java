package coaching.command.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what the container refused before any handler saw it.
@RestController
class Errors implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return switch (status) {
            case 404 -> Problem.of(HttpRule.UNKNOWN_PATH, null, "There is nothing at this path.").answer();
            case 405 -> Problem.of(HttpRule.METHOD_NOT_ALLOWED, null, "This method is not possible here.").answer();
            default -> status < 500
                ? Problem.of(HttpRule.MALFORMED_REQUEST, null, "This request cannot be read.").answer()
                : Problem.of(HttpRule.UNEXPECTED, null, "This is our fault and has been logged.").answer();
        };
    }
}
