package coaching.command.kernel;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// A rule said no. Nothing happened, so there is no event.
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final @Nullable String field;
    private final String detail;
    private final transient Map<String, Object> more;

    public Rejected(Refusal refusal) {
        this(refusal, refusal.description().field(), refusal.description().sentence(), Map.of());
    }

    /// @param field the field to blame in this case, when the rule alone does not say
    public Rejected(Refusal refusal, @Nullable String field, String detail) {
        this(refusal, field, detail, Map.of());
    }

    /// @param more further members of the problem, such as the rows of an import
    public Rejected(Refusal refusal, @Nullable String field, String detail, Map<String, Object> more) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.field = field;
        this.detail = detail;
        this.more = Map.copyOf(more);
    }

    public Refusal refusal() {
        return refusal;
    }

    public @Nullable String field() {
        return field;
    }

    public String detail() {
        return detail;
    }

    public Map<String, Object> more() {
        return more;
    }
}
