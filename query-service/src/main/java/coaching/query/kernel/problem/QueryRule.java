package coaching.query.kernel.problem;

import coaching.edge.problem.Rule;
import org.jspecify.annotations.Nullable;

/// Rules about questions. Those about requests as such are [coaching.edge.problem.RequestRule]s.
public enum QueryRule implements Rule {

    NOT_A_DATE(400),
    NOT_A_CHOICE(400, "Not one of the choices"),
    UNKNOWN_PARAMETER(400),
    ALREADY_REBUILDING(409),
    READS_NOTHING(409, "This instance reads nothing"),
    VIEW_NOT_RECORDED(503, "What is read cannot be written down"),
    UNAVAILABLE(503, "The read models cannot be reached");

    private final int status;
    private final @Nullable String title;

    QueryRule(int status) {
        this(status, null);
    }

    QueryRule(int status, @Nullable String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String title() {
        return title == null ? Rule.super.title() : title;
    }

    @Override
    public int status() {
        return status;
    }
}
