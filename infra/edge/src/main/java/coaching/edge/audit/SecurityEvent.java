package coaching.edge.audit;

/// What is told in the security log.
public enum SecurityEvent {

    SIGNED_IN("PASSWORD", false),
    SIGN_IN_REFUSED("WRONG_NAME_OR_PASSWORD", true),
    SIGNED_OUT("BY_PERSON", false),
    SESSION_ENDED("BY_PERSON", false),
    ACCOUNT_MADE("SETUP_LINK", false),
    PASSKEY_ADDED("BY_PERSON", false),
    PASSKEY_REMOVED("BY_PERSON", false),
    ADDRESS_CHANGE_ASKED("BY_PERSON", false),
    ADDRESS_CHANGED("CONFIRMED", false),
    INVITATION_ACCEPTED("BY_LINK", false),
    KEY_CHANGED("BY_OPERATOR", false),
    LINK_REFUSED("LINK_IS_OVER", true),
    CLIENT_REFUSED("WRONG_CLIENT_SECRET", true),
    TOKEN_REFUSED("NOT_SIGNED_IN", true),
    TOKEN_MISSING("NOT_SIGNED_IN", true),
    DENIED("NOT_ALLOWED", true),

    /// Answered as if it did not exist.
    HIDDEN("NOT_FOUND", true),
    THROTTLED("TOO_MANY_REQUESTS", true),
    RELATIONSHIP_READ("COORDINATOR", false);

    private final String usualRule;
    private final boolean refusal;

    SecurityEvent(String usualRule, boolean refusal) {
        this.usualRule = usualRule;
        this.refusal = refusal;
    }

    public String usualRule() {
        return usualRule;
    }

    /// Anybody can cause as many of these as they like.
    boolean isRefusal() {
        return refusal;
    }
}
