package coaching.edge.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what was refused before any handler saw it. Who asks for its own address finds nothing there.
@RestController
public class Errors implements ErrorController {

    private static final int NOT_FOUND = 404;

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Problem.ofStatus(status instanceof Integer code && code >= 400 ? code : NOT_FOUND).answer();
    }
}
