package coaching.command.problem;

/// Rules about requests themselves, before any command is known. The name is the rule's public name.
public enum HttpRule {

    MALFORMED_JSON(400),
    MALFORMED_FIELD(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_VALUE(400),
    MISSING_FIELD(400),
    MISSING_BODY(400),
    MISSING_HEADER(400),
    MALFORMED_HEADER(400),
    MALFORMED_PARAMETER(400),
    MALFORMED_ID(400),
    MALFORMED_REQUEST(400),
    JSON_TOO_LARGE(400),
    CONTROL_CHARACTER(400),
    TOO_LONG(422),
    NOT_SIGNED_IN(401),
    NOT_ALLOWED(403),
    UNKNOWN_PATH(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_LARGE(413),
    MEDIA_TYPE_NOT_SUPPORTED(415),
    TOO_MANY_AT_ONCE(429),
    UNEXPECTED(500),
    OVERLOADED(503),
    ISSUER_UNAVAILABLE(503),
    NOT_READY(503);

    private final int status;

    HttpRule(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
