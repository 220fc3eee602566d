package coaching.command.problem;

import org.jspecify.annotations.Nullable;

/// A request that cannot be read, or may not be.
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpRule rule;
    private final @Nullable String field;
    private final String detail;

    /// @param field the field, header or parameter to blame, if one is
    /// @param detail for people; without values that were sent
    public BadRequest(HttpRule rule, @Nullable String field, String detail) {
        super(rule.name(), null, false, false);
        this.rule = rule;
        this.field = field;
        this.detail = detail;
    }

    HttpRule rule() {
        return rule;
    }

    @Nullable
    String field() {
        return field;
    }

    String detail() {
        return detail;
    }
}
