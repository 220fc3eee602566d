package coaching.query.kernel.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static coaching.query.kernel.access.Caller.AUDITOR;
import static coaching.query.kernel.access.Caller.COORDINATOR;
import static coaching.query.kernel.access.Caller.EVERYONE;
import static coaching.query.kernel.access.Caller.INTEGRATION;
import static coaching.query.kernel.access.Caller.OPERATOR;
import static coaching.query.kernel.access.Caller.PARTICIPANT;
import static coaching.query.kernel.access.Caller.PROGRAMME_MANAGER;
import static coaching.query.kernel.access.Caller.SCRAPER;

/// Everything that may be asked, and by whom. What is not here is refused; the API's documentation reads it too.
public final class AccessTable {

    /// @param path a Spring path pattern, spelt as the mapping spells it
    public record Entry(String path, Set<Caller> callers) {}

    private static final String PROGRAMME = "/api/programmes/{programme}";
    private static final String RELATIONSHIP = PROGRAMME + "/relationships/{relationship}";

    /// Only GET (and HEAD): nothing here changes anything.
    public static final List<Entry> READS = List.of(
        entry("/api/me", PARTICIPANT),
        entry("/api/programmes", PARTICIPANT),
        entry("/api/freshness", PARTICIPANT),
        entry("/api/metrics", PARTICIPANT),
        entry(PROGRAMME + "/board", PROGRAMME_MANAGER, COORDINATOR, AUDITOR, INTEGRATION),
        entry(PROGRAMME + "/relationships", COORDINATOR, AUDITOR),
        entry(RELATIONSHIP, PARTICIPANT, COORDINATOR, AUDITOR),
        entry(RELATIONSHIP + "/timeline", PARTICIPANT, COORDINATOR, AUDITOR),
        entry(PROGRAMME + "/receipts/{metric}", PARTICIPANT, PROGRAMME_MANAGER, COORDINATOR, AUDITOR),
        entry("/api/operations/rebuild", OPERATOR),
        entry("/api/operations/parked", OPERATOR),
        entry("/api/operations/forged", OPERATOR),
        entry("/", EVERYONE),
        entry("/signed-in", EVERYONE),
        entry("/programmes/**", EVERYONE),
        entry("/index.html", EVERYONE),
        entry("/assets/**", EVERYONE),
        entry("/favicon.svg", EVERYONE),
        entry("/ui-config.json", EVERYONE),
        entry("/error", EVERYONE),
        entry("/v3/api-docs", EVERYONE),
        entry("/v3/api-docs.yaml", EVERYONE),
        entry("/v3/api-docs/swagger-config", OPERATOR),
        entry("/actuator/health", EVERYONE),
        entry("/actuator/health/**", EVERYONE),
        entry("/actuator/prometheus", SCRAPER, OPERATOR),
        entry("/actuator", OPERATOR),
        entry("/actuator/info", OPERATOR),
        entry("/actuator/metrics", OPERATOR),
        entry("/actuator/metrics/{requiredMetricName}", OPERATOR));

    /// Only POST: what an operator may set going. Nobody changes a fact here.
    public static final List<Entry> OPERATIONS = List.of(
        entry("/api/operations/rebuild", OPERATOR),
        entry("/api/operations/parked/replay", OPERATOR),
        entry("/actuator/signingkey", OPERATOR));

    /// What tells of single relationships, by their paths.
    static final Set<String> RELATIONSHIPS = Set.of(PROGRAMME + "/relationships", RELATIONSHIP,
        RELATIONSHIP + "/timeline", PROGRAMME + "/receipts/{metric}");

    public static Optional<Entry> of(String path) {
        return Stream.concat(READS.stream(), OPERATIONS.stream())
            .filter(entry -> entry.path().equals(path)).findFirst();
    }

    private static Entry entry(String path, Caller... callers) {
        return new Entry(path, Set.of(callers));
    }

    private AccessTable() {}
}
