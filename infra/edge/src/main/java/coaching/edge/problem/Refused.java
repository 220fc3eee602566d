package coaching.edge.problem;

import org.jspecify.annotations.Nullable;

/// A request that is refused. It has no stack trace: nothing of ours went wrong.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Refused(Problem problem) {
        super(problem.rule().name(), null, false, false);
        this.problem = problem;
    }

    public static Refused because(RequestRule rule) {
        return new Refused(Problem.of(rule));
    }

    /// @param field the field, header or parameter to blame, if one is
    /// @param detail for people; without values that were sent
    public static Refused because(Rule rule, @Nullable String field, String detail) {
        return new Refused(Problem.of(rule, field, detail));
    }

    /// The same words whether it does not exist or is not the caller's to see.
    public static Refused notFound() {
        return because(RequestRule.NOT_FOUND);
    }

    /// @param seconds after which to try again
    public Refused retryAfter(long seconds) {
        return new Refused(problem.retryAfter(seconds));
    }

    public Problem problem() {
        return problem;
    }
}
