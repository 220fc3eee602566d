package coaching.query.kernel.problem;

import org.jspecify.annotations.Nullable;

/// A question that is not answered, and why.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final @Nullable String field;

    private Refused(Rule rule, @Nullable String field, String detail) {
        super(detail, null, false, false);
        this.rule = rule;
        this.field = field;
    }

    public static Refused because(Rule rule, @Nullable String field, String detail) {
        return new Refused(rule, field, detail);
    }

    /// The same words whether it does not exist or is not the reader's to see.
    public static Refused notFound() {
        return new Refused(Rule.NOT_FOUND, null, "There is no such thing, or it is not yours to see.");
    }

    public Rule rule() {
        return rule;
    }

    public @Nullable String field() {
        return field;
    }
}
