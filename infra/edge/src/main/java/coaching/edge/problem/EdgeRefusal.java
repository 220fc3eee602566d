package coaching.edge.problem;

import org.jspecify.annotations.Nullable;

/// A request that is refused before the service is asked. It has no stack trace: nothing of ours went wrong.
public final class EdgeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EdgeProblem problem;

    private EdgeRefusal(EdgeProblem problem) {
        super(problem.rule().name(), null, false, false);
        this.problem = problem;
    }

    public static EdgeRefusal because(EdgeRule rule) {
        return new EdgeRefusal(EdgeProblem.of(rule));
    }

    /// @param detail for people; without values that were sent
    public static EdgeRefusal because(EdgeRule rule, @Nullable String field, String detail) {
        return new EdgeRefusal(EdgeProblem.of(rule, field, detail));
    }

    public EdgeProblem problem() {
        return problem;
    }
}
