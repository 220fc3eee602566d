package coaching.edge.problem;

import java.util.Arrays;

/// Rules about requests as such, the same in every service. The name is the rule's public name.
public enum EdgeRule {

    MALFORMED_REQUEST(400, "This request cannot be read."),
    MALFORMED_HEADER(400, "A header has characters that are not allowed there."),
    MALFORMED_PARAMETER(400, "A parameter is not percent-encoded UTF-8, or has control characters."),
    NOT_SIGNED_IN(401, "Send valid credentials."),
    NOT_ALLOWED(403, "This is not allowed to you."),
    UNKNOWN_PATH(404, "There is nothing at this path."),
    METHOD_NOT_ALLOWED(405, "This method is not possible here."),
    NOT_ACCEPTABLE(406, "There is no answer of the kind that is accepted."),
    BODY_TOO_SLOW(408, "The body did not arrive in time."),
    BODY_TOO_LARGE(413, "The body is too large."),
    MEDIA_TYPE_NOT_SUPPORTED(415, "A body of this type is not taken here."),
    TOO_MANY_AT_ONCE(429, "You have too many requests open. Try again."),
    HEADERS_TOO_LARGE(431, "The headers are too large."),
    UNEXPECTED(500, "This is our fault and has been logged."),
    OVERLOADED(503, "Too much is being worked on. Try again."),
    STARTING(503, "The database cannot be reached, and this service waits for it. Try again.");

    private final int status;
    private final String sentence;

    EdgeRule(int status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return sentence;
    }

    /// The rule that stands for a status nobody gave a rule for.
    static EdgeRule of(int status) {
        return Arrays.stream(values())
            .filter(it -> it != MALFORMED_HEADER && it != MALFORMED_PARAMETER && it != STARTING)
            .filter(it -> it.status == status).findFirst()
            .orElse(status < 500 ? MALFORMED_REQUEST : UNEXPECTED);
    }
}
