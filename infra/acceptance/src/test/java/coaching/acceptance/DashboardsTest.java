package coaching.acceptance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Every panel's query is run against the real PostgreSQL, as the dashboards' role, or the real Prometheus, after an
/// organisation has played. A Grafana server is not started: what is checked is everything such a server would ask.
class DashboardsTest {

    private static final Path GRAFANA = Path.of("../grafana");
    private static final Set<String> UNITS = Set.of("percentunit", "short", "s", "ops", "reqps",
        "time:YYYY-MM-DD");

    /// A rate needs two scrapes with work between them. Once these have moved, every panel's has.
    private static final List<String> MOVING = List.of(
        "rate(kept_store_append_seconds_count[5m]) > 0",
        "rate(kept_store_append_batch_count[5m]) > 0",
        "rate(kept_commands_seconds_count{outcome=\"accepted\"}[5m]) > 0",
        "rate(kept_commands_seconds_count{outcome=\"refused\"}[5m]) > 0",
        "rate(http_server_requests_seconds_count{application=\"command-service\"}[5m]) > 0",
        "rate(http_server_requests_seconds_count{application=\"query-service\",uri=\"/api/programmes\"}[5m]) > 0",
        "rate(kept_relay_sent_total[5m]) > 0",
        "rate(kept_ingest_events_total[5m]) > 0");

    private static final Product PRODUCT = Product.shared();
    private static final Prometheus PROMETHEUS = Prometheus.scraping(PRODUCT);

    /// The figures of the first programme rest on everything that is known of it.
    private static final String WRITTEN = """
        SELECT count(*) FROM dashboard.programme_now n WHERE programme = (SELECT min(name) FROM live.programme)
        AND position >= (SELECT max(position) FROM %s WHERE fact.programme = n.programme_id)"""
        .formatted(Product.FACTS);

    @BeforeAll
    static void whileItIsScrapedCommandsComeIn() {
        Product.await("the figures are written", () -> PRODUCT.number("kept_query", WRITTEN) > 0);
        var traffic = Traffic.on(PRODUCT);
        for (var moving : MOVING) {
            Product.await(moving, () -> {
                traffic.flow();
                return !PROMETHEUS.rowsIfUp(moving).isEmpty();
            });
        }
    }

    @AfterAll
    static void stop() {
        PROMETHEUS.close();
    }

    /// A figure's panel asks for the figure and for what is said instead: one of both is there.
    @TestFactory
    Stream<DynamicTest> everyPanelShowsSomething() {
        return Dashboards.in(GRAFANA).stream().flatMap(dashboard -> dashboard.queries().stream()
            .collect(Collectors.groupingBy(query -> query.sql() ? query.panel() : query.panel() + " " + query.ref()))
            .entrySet().stream().map(panel -> DynamicTest.dynamicTest(dashboard.title() + ": " + panel.getKey(),
                () -> assertThat(rows(dashboard, panel.getValue())).as(panel.toString()).isNotEmpty())));
    }

    @Test
    void aQueryForSomethingThatIsNotThereIsCaught() throws SQLException {
        var figure = "SELECT value FROM dashboard.programme_now WHERE metric = 'M999'";
        assertThat(new ReadModels(PRODUCT, "").rows(figure)).isEmpty();
        assertThat(PROMETHEUS.rows("kept_no_such_meter")).isEmpty();
        assertThat(PROMETHEUS.rows("0 / (kept_store_leader - kept_store_leader)")).as("not a number").isEmpty();
    }

    @Test
    void theDashboardsRoleSeesNothingPersonal() throws SQLException {
        try (var connection = PRODUCT.connect("kept_dashboard"); var sql = connection.createStatement()) {
            var readable = sql.executeQuery("""
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f')
                  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                  AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')""");
            var names = new ArrayList<String>();
            while (readable.next()) {
                names.add(readable.getString(1));
            }
            assertThat(names).isNotEmpty().allMatch(name -> name.startsWith("dashboard."));
        }
    }

    @Test
    void panelsNameDataSourcesThatAreProvisionedAndUnitsThatExist() {
        var sources = Dashboards.dataSources(GRAFANA);
        assertThat(Dashboards.in(GRAFANA)).hasSize(2).allSatisfy(dashboard -> {
            assertThat(dashboard.dataSourcesUsed()).isNotEmpty().isSubsetOf(sources);
            assertThat(UNITS).containsAll(dashboard.units());
            assertThat(dashboard.thresholds()).allSatisfy(steps -> assertThat(steps).isSorted());
            assertThat(dashboard.panelIds()).doesNotHaveDuplicates();
        });
    }

    private static List<String> rows(Dashboards dashboard, List<Dashboards.Query> queries) throws SQLException {
        var rows = new ArrayList<String>();
        for (var query : queries) {
            rows.addAll(rows(dashboard, query));
        }
        return rows;
    }

    private static List<String> rows(Dashboards dashboard, Dashboards.Query query) throws SQLException {
        return query.sql() ? ReadModels.opened(PRODUCT, dashboard).rows(query.text()) : PROMETHEUS.rows(query.text());
    }
}
