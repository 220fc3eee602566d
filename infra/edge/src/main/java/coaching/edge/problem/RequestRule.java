package coaching.edge.problem;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/// Rules about requests as such, the same in every service.
public enum RequestRule implements Rule {

    MALFORMED_REQUEST(400, "This request cannot be read.", "MALFORMED"),
    MALFORMED_HEADER(400, "A header has characters that are not allowed there."),
    MALFORMED_PARAMETER(400, "A parameter is not percent-encoded UTF-8, or has control characters."),
    MALFORMED_ID(400, "This is not an id.", "NOT_AN_ID"),
    MALFORMED_JSON(400, "This is not JSON."),
    MALFORMED_FIELD(400, "The value of a field cannot be read."),
    UNKNOWN_FIELD(400, "There is no such field here."),
    UNKNOWN_VALUE(400, "A value is none of those that are known."),
    MISSING_FIELD(400, "A field is missing."),
    MISSING_BODY(400, "This takes a body."),
    MISSING_HEADER(400, "A header is missing."),
    JSON_TOO_LARGE(400, "The body is nested too deeply, or a name or value in it is too long."),
    CONTROL_CHARACTER(400, "A text has characters that cannot be printed."),
    OUT_OF_RANGE(400, "A number or date is out of range."),
    TOO_LONG(422, "A text is too long."),
    NOT_SIGNED_IN(401, "Send valid credentials."),
    NOT_ALLOWED(403, "This is not allowed to you."),
    NOT_FOUND(404, "There is no such thing, or it is not yours."),
    UNKNOWN_PATH(404, "There is nothing at this path.", "NOT_FOUND"),
    METHOD_NOT_ALLOWED(405, "This method is not possible here.", "METHOD_NOT_SUPPORTED"),
    NOT_ACCEPTABLE(406, "There is no answer of the kind that is accepted."),
    BODY_TOO_SLOW(408, "The body did not arrive in time."),
    BODY_TOO_LARGE(413, "The body is too large."),
    MEDIA_TYPE_NOT_SUPPORTED(415, "A body of this type is not taken here."),
    TOO_MANY_AT_ONCE(429, "You have too many requests open. Try again."),
    TOO_MANY_REQUESTS(429, "You ask more often than allowed. Ask again shortly."),
    HEADERS_TOO_LARGE(431, "The headers are too large."),
    UNEXPECTED(500, "This is our fault and has been logged."),
    OVERLOADED(503, "Too much is being worked on. Try again."),
    ISSUER_UNAVAILABLE(503, "The issuer of tokens cannot be reached. Try again."),
    STARTING(503, "The database cannot be reached, and this service waits for it. Try again."),
    NOT_READY(503, "The event store cannot be reached. Try again.");

    /// What a status alone says.
    private static final Set<RequestRule> USUAL = EnumSet.of(MALFORMED_REQUEST, NOT_SIGNED_IN, NOT_ALLOWED,
        UNKNOWN_PATH, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, BODY_TOO_SLOW, BODY_TOO_LARGE, MEDIA_TYPE_NOT_SUPPORTED,
        TOO_MANY_AT_ONCE, HEADERS_TOO_LARGE, UNEXPECTED, OVERLOADED);

    private final int status;
    private final String sentence;
    private final @Nullable String formerly;

    RequestRule(int status, String sentence) {
        this(status, sentence, null);
    }

    RequestRule(int status, String sentence, @Nullable String formerly) {
        this.status = status;
        this.sentence = sentence;
        this.formerly = formerly;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public @Nullable String formerly() {
        return formerly;
    }

    /// For people, where nothing more is known of the case.
    public String sentence() {
        return sentence;
    }

    /// The rule that stands for a status nobody gave a rule for.
    static RequestRule of(int status) {
        return USUAL.stream().filter(it -> it.status == status).findFirst()
            .orElse(status < 500 ? MALFORMED_REQUEST : UNEXPECTED);
    }
}
