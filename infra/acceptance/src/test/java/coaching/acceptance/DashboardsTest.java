package coaching.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every panel's query is run against the real PostgreSQL, as the dashboards' role, or the real Prometheus, after an
/// organisation has played. A Grafana server is not started: what is checked is everything such a server would ask.
class DashboardsTest {

    static final Path GRAFANA = Path.of("../grafana");
    static final Set<String> UNITS = Set.of("percentunit", "short", "s", "ops", "reqps");

    static final List<String> MOVING = List.of(
        "rate(kept_store_append_seconds_count[1m]) > 0",
        "rate(kept_commands_seconds_count{outcome=\"refused\"}[1m]) > 0",
        "rate(http_server_requests_seconds_count{application=\"query-service\"}[1m]) > 0",
        "rate(kept_ingest_events_total[1m]) > 0");

    static Product product = Product.shared();
    static Prometheus prometheus = Prometheus.scraping(product);

    @BeforeAll
    static void let_commands_come_in_while_it_is_scraped() {
        var client = Client.integration(product);
        for (var moving : MOVING) {
            Product.await(moving, () -> {
                var name = UUID.randomUUID().toString();
                assertThat(client.put("/api/programmes/" + name, name, "{\"name\":\"x\",\"zone\":\"UTC\"}").statusCode()).isEqualTo(201);
                assertThat(client.put("/api/programmes/" + name, name + "!", "{\"name\":\"\",\"zone\":\"UTC\"}").statusCode()).isBetween(400, 499);
                assertThat(client.get("/api/programmes").statusCode()).isEqualTo(200);
                return !prometheus.rowsIfUp(moving).isEmpty();
            });
        }
    }

    @AfterAll
    static void stop() {
        prometheus.close();
    }

    @TestFactory
    Stream<DynamicTest> every_panel_shows_something() {
        return Dashboards.in(GRAFANA).stream().flatMap(dashboard -> dashboard.queries().stream())
            .map(query -> DynamicTest.dynamicTest(query.dashboard() + ": " + query.panel() + " " + query.ref(),
                () -> assertThat(rows(query)).as(query.text()).isNotEmpty()));
    }

    @Test
    void a_query_for_something_that_is_not_there_is_caught() throws SQLException {
        assertThat(prometheus.rows("kept_no_such_meter")).isEmpty();
        assertThat(prometheus.rows("0 / (kept_store_leader - kept_store_leader)")).as("not a number").isEmpty();
        assertThat(ReadModels.rows(product, "SELECT value FROM dashboard.programme_now WHERE metric = 'M999'")).isEmpty();
    }

    @Test
    void the_dashboards_role_sees_nothing_personal() throws SQLException {
        try (var connection = product.connect("kept_dashboard"); var sql = connection.createStatement()) {
            var readable = sql.executeQuery("""
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                  AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')""");
            var names = new ArrayList<String>();
            while (readable.next()) {
                names.add(readable.getString(1));
            }
            assertThat(names).isNotEmpty().allMatch(name -> name.startsWith("dashboard."));
        }
    }

    @Test
    void panels_name_data_sources_that_are_provisioned_and_units_that_exist() {
        var sources = Dashboards.dataSources(GRAFANA);
        for (var dashboard : Dashboards.in(GRAFANA)) {
            assertThat(dashboard.dataSourcesUsed()).isNotEmpty().isSubsetOf(sources);
            assertThat(UNITS).containsAll(dashboard.units());
            assertThat(dashboard.thresholds()).allSatisfy(steps -> assertThat(steps).isSorted());
            assertThat(dashboard.panelIds()).doesNotHaveDuplicates();
        }
    }

    private static List<String> rows(Dashboards.Query query) throws SQLException {
        return query.sql() ? ReadModels.rows(product, query.text()) : prometheus.rows(query.text());
    }
}
