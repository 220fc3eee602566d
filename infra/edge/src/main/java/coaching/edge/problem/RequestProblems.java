package coaching.edge.problem;

import coaching.events.id.Id;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
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

import static coaching.edge.problem.RequestRule.MALFORMED_ID;
import static coaching.edge.problem.RequestRule.MALFORMED_PARAMETER;
import static coaching.edge.problem.RequestRule.MALFORMED_REQUEST;
import static coaching.edge.problem.RequestRule.MEDIA_TYPE_NOT_SUPPORTED;
import static coaching.edge.problem.RequestRule.METHOD_NOT_ALLOWED;
import static coaching.edge.problem.RequestRule.MISSING_HEADER;
import static coaching.edge.problem.RequestRule.NOT_ACCEPTABLE;
import static coaching.edge.problem.RequestRule.OUT_OF_RANGE;
import static coaching.edge.problem.RequestRule.UNKNOWN_PATH;

/// Answers what is found wrong with a request as such, the same in every service. A service answers its own rules.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        return refused.problem().answer();
    }

    /// The firewall refuses a header or parameter when somebody reads it.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException rejected) {
        return Problem.of(MALFORMED_REQUEST).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        var field = mistyped.getName();
        var type = mistyped.getRequiredType();
        if (type != null && Id.class.isAssignableFrom(type)) {
            return Problem.of(MALFORMED_ID, field, field + " must be a UUID.").answer();
        }
        return isInPath(mistyped.getParameter())
            ? Problem.of(MALFORMED_ID, field, field + " in the path is not what is expected there.").answer()
            : Problem.of(type == long.class ? OUT_OF_RANGE : MALFORMED_PARAMETER, field,
                field + (type == long.class ? " must be a number." : " cannot be read.")).answer();
    }

    private static boolean isInPath(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        var field = missing.getParameterName();
        return Problem.of(MALFORMED_PARAMETER, field, "The parameter " + field + " is missing.").answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingRequestHeaderException missing) {
        var field = missing.getHeaderName();
        return Problem.of(MISSING_HEADER, field, "The header " + field + " is missing.").answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unbound(ServletRequestBindingException unbound) {
        return Problem.of(MALFORMED_REQUEST, null, "The request lacks something.").answer();
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemDetail> unknownPath(Exception unknown) {
        return Problem.of(UNKNOWN_PATH).answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException unsupported) {
        var allowed = unsupported.getSupportedHttpMethods();
        var answer = Problem.of(METHOD_NOT_ALLOWED, null, unsupported.getMethod() + " is not possible here.").answer();
        return allowed == null ? answer
            : ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders())
                .allow(allowed.toArray(HttpMethod[]::new)).body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unacceptable(HttpMediaTypeNotAcceptableException unacceptable) {
        return Problem.of(NOT_ACCEPTABLE, HttpHeaders.ACCEPT, "Answers are application/json.").answer();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpMediaTypeNotSupportedException unsupported) {
        return Problem.of(MEDIA_TYPE_NOT_SUPPORTED, HttpHeaders.CONTENT_TYPE,
            "This takes " + unsupported.getSupportedMediaTypes() + ".").answer();
    }
}
