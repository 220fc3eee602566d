package coaching.query.kernel.access;

import coaching.edge.access.AccessTable;
import coaching.edge.access.AccessTable.Entry;
import coaching.edge.access.AccessTable.Open;
import coaching.events.role.Capability;
import org.springframework.http.HttpMethod;

import java.util.List;
import java.util.Set;

import static coaching.events.role.Capability.GRANT_ROLES;
import static coaching.events.role.Capability.LOOK_AFTER_RELATIONSHIPS;
import static coaching.events.role.Capability.MANAGE_PROGRAMMES;
import static coaching.events.role.Capability.OPERATE;
import static coaching.events.role.Capability.READ_BOARD;
import static coaching.events.role.Capability.READ_OWN;
import static coaching.events.role.Capability.READ_RECEIPTS;
import static coaching.events.role.Capability.READ_RELATIONSHIPS;
import static coaching.events.role.Capability.REPLAY;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

/// Everything that may be asked of this service, and what admits to it.
///
/// Everybody who signs in may ask about their own: whose it is, the facts decide.
public final class QueryAccess {

    private static final String PROGRAMME = "/api/programmes/{programme}";
    private static final String RELATIONSHIP = PROGRAMME + "/relationships/{relationship}";
    private static final String TIMELINE = RELATIONSHIP + "/timeline";
    private static final String RECEIPT = PROGRAMME + "/receipts/{metric}";

    /// Nobody changes a fact here: an operator may set something going, all others read.
    public static final AccessTable TABLE = new AccessTable(List.of(
        read("/api/me", READ_OWN),
        read("/api/programmes", READ_OWN),
        read("/api/freshness", READ_OWN),
        read("/api/metrics", READ_OWN),
        read(PROGRAMME + "/board", READ_BOARD),
        read(PROGRAMME + "/policies", READ_BOARD, MANAGE_PROGRAMMES),
        read(PROGRAMME + "/policies/preview", READ_BOARD),
        read(PROGRAMME + "/relationships", READ_RELATIONSHIPS),
        read(PROGRAMME + "/inbox", LOOK_AFTER_RELATIONSHIPS),
        read(RELATIONSHIP, READ_OWN, READ_RELATIONSHIPS),
        read(TIMELINE, READ_OWN, REPLAY),
        read(RECEIPT, READ_OWN, READ_RECEIPTS),
        read("/api/people/{person}/roles", GRANT_ROLES),
        read("/api/roles", GRANT_ROLES, REPLAY),
        read("/api/operations/rebuild", OPERATE),
        read("/api/operations/parked", OPERATE),
        read("/api/operations/forged", OPERATE),
        Entry.of(POST, "/api/operations/rebuild", OPERATE),
        Entry.of(POST, "/api/operations/parked/replay", OPERATE),
        Entry.open(GET, "/"),
        Entry.open(GET, "/signed-in"),
        Entry.open(GET, "/address"),
        Entry.open(GET, "/invited"),
        Entry.open(GET, "/operations"),
        Entry.open(GET, "/programmes/**"),
        Entry.open(GET, "/index.html"),
        Entry.open(GET, "/assets/**"),
        Entry.open(GET, "/favicon.svg"),
        Entry.open(GET, "/ui-config.json"),
        Entry.open(GET, "/error"),
        Entry.open(GET, "/v3/api-docs"),
        Entry.open(GET, "/v3/api-docs.yaml"),
        read("/v3/api-docs/swagger-config", OPERATE),
        Entry.open(GET, "/actuator/health"),
        Entry.open(GET, "/actuator/health/**"),
        new Entry(GET, "/actuator/prometheus", Open.TO_METERS, Set.of(OPERATE), false),
        read("/actuator", OPERATE),
        read("/actuator/info", OPERATE),
        read("/actuator/metrics", OPERATE),
        read("/actuator/metrics/{requiredMetricName}", OPERATE)));

    /// What tells of single relationships, by their paths.
    static final Set<String> RELATIONSHIPS = Set.of(PROGRAMME + "/relationships", PROGRAMME + "/inbox", RELATIONSHIP,
        TIMELINE, RECEIPT);

    private static Entry read(String path, Capability... anyOf) {
        return Entry.of(HttpMethod.GET, path, anyOf);
    }

    private QueryAccess() {}
}
