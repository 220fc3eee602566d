package coaching.query.dashboards;

import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import static coaching.query.testing.Answers.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/// Reads as Grafana does: as the dashboards' own role.
class DashboardsTest extends RunningService {

    private static final String ROLE = "kept_dashboard";

    @Autowired
    private FiguresProjection projection;

    @Autowired
    private Flyway migrations;

    @BeforeEach
    void createTheReaderAfterTheFirstStart() throws SQLException {
        try (var connection = EmbeddedPostgres.forTests().connectAsSuperuser("postgres");
             var sql = connection.createStatement()) {
            sql.execute("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kept_dashboard') THEN "
                + "CREATE ROLE kept_dashboard LOGIN PASSWORD 'kept_dashboard'; END IF; END $$");
            sql.execute("GRANT CONNECT ON DATABASE " + DATABASE.user() + " TO kept_dashboard");
        }
        migrations.migrate();
    }

    private static JdbcClient grafana() {
        var reader = new Database(DATABASE.jdbcUrl(), ROLE, ROLE);
        return JdbcClient.create(new DriverManagerDataSource(reader.jdbcUrl(), reader.user(), reader.password()));
    }

    private List<Double> column(String column, ProgrammeStory told, String metric) {
        return grafana().sql("SELECT " + column
            + "::float8 FROM dashboard.programme_figure WHERE programme = ? AND metric = ? ORDER BY as_of")
            .params(told.name(), metric).query((row, _) -> row.getObject(1, Double.class)).list();
    }

    @Test
    void dashboards_show_what_the_board_shows_a_manager() {
        var told = recent("dashboards shown", 3);
        store(told);
        projection.update();
        var board = http().get("/api/programmes/" + told.id() + "/board",
            token().role("programme-manager")).json();
        var shown = figure(board.path("metrics"), "M2").path("value").asDouble();
        assertThat(column("value", told, "M2").getLast()).isCloseTo(shown, within(1e-9));
        assertThat(column("value", told, "M2")).hasSizeGreaterThan(5);
        var now = grafana().sql("SELECT count(*) FROM dashboard.programme_now WHERE programme = ?").param(told.name());
        assertThat(now.query(Integer.class).single()).isEqualTo(board.path("metrics").size());
        var states = grafana().sql("SELECT sum(relationships) FROM dashboard.programme_state WHERE programme = ?");
        assertThat(states.param(told.name()).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void a_figure_of_too_few_people_is_not_there_to_be_read() {
        var told = recent("dashboards suppressed", 2);
        store(told);
        projection.update();
        assertThat(column("value", told, "M2")).isNotEmpty().containsOnlyNulls();
        assertThat(column("numerator", told, "M2").getLast()).isNull();
        assertThat(column("denominator", told, "M2").getLast()).isNull();
        assertThat(column("people", told, "M2").getLast()).isNull();
        assertThat(grafana().sql("SELECT suppressed FROM dashboard.programme_now WHERE programme = ? AND metric = 'M2'")
            .param(told.name()).query(Boolean.class).single()).isTrue();
    }

    @Test
    void freshness_can_be_read() {
        store(recent("dashboards fresh", 1));
        var position = grafana().sql("SELECT position FROM dashboard.freshness").query(Long.class).single();
        assertThat(position).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.fact", "live.participant", "model.member", "figures.programme_figure",
        "ingest.generation"})
    void nothing_else_can_be_read(String table) {
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> grafana().sql("SELECT count(*) FROM " + table).query(Long.class).single())
            .withStackTraceContaining("permission denied");
    }

    /// Pairs that met every two weeks until about now.
    static ProgrammeStory recent(String name, int pairs) {
        var told = ProgrammeStory.of(name);
        var today = (int) (LocalDate.now(ProgrammeStory.ZONE).toEpochDay() - ProgrammeStory.START.toEpochDay());
        for (int i = 0; i < pairs; i++) {
            told.pair("pair " + i).met(today - 80, today - 66, today - 50, today - 30, today - 10);
        }
        return told;
    }
}
