package coaching.query.kernel.problem;

import org.springframework.http.HttpStatus;

/// Every reason a question is refused for. The name is part of the API.
public enum Rule {

    MALFORMED(HttpStatus.BAD_REQUEST, "Not understood"),
    NOT_AN_ID(HttpStatus.BAD_REQUEST, "Not an id"),
    NOT_A_DATE(HttpStatus.BAD_REQUEST, "Not a date"),
    NOT_A_CHOICE(HttpStatus.BAD_REQUEST, "Not one of the choices"),
    OUT_OF_RANGE(HttpStatus.BAD_REQUEST, "Out of range"),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "Unknown parameter"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Not signed in"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_SUPPORTED(HttpStatus.METHOD_NOT_ALLOWED, "Method not supported"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation"),
    ALREADY_REBUILDING(HttpStatus.CONFLICT, "Already rebuilding"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too large"),
    ISSUER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The issuer of tokens cannot be reached"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The read models cannot be reached"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Unexpected");

    private final HttpStatus status;
    private final String title;

    Rule(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }
}
