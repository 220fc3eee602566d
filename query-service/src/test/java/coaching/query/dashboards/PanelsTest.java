package coaching.query.dashboards;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.metric.Unit;
import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What a reader of the programme's dashboard gets to see.
class PanelsTest extends RunningService {

    private static final List<ZoneId> VIEWERS = Stream.of("Pacific/Honolulu", "UTC", "Europe/Berlin",
        "Pacific/Auckland").map(ZoneId::of).toList();

    @Autowired
    private FiguresProjection projection;

    @Autowired
    private DataSource database;

    private interface Reading<T> {

        T read(Connection connection) throws SQLException;
    }

    private <T> T in(String zone, Reading<T> reading) {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute("SET TIME ZONE '" + zone + "'");
            try {
                return reading.read(connection);
            } finally {
                sql.execute("RESET TIME ZONE");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, Object>> rows(String query, ProgrammeStory told) {
        return in("UTC", connection -> Panels.rows(connection, query, told.id().value()));
    }

    private List<Map<String, Object>> shown(JsonNode panel, ProgrammeStory told) {
        return Panels.queries(panel).stream().flatMap(query -> rows(query, told).stream()).toList();
    }

    /// Sundays since it began, and today, by the programme's calendar.
    private static List<LocalDate> days() {
        var today = LocalDate.now(ProgrammeStory.ZONE);
        var last = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        var days = new ArrayList<>(List.of(today));
        for (var day = last; days.size() < 6; day = day.minusWeeks(1)) {
            days.add(day);
        }
        return days;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Honolulu", "UTC", "Pacific/Kiritimati"})
    void panels_show_days_of_the_programme_whatever_the_zones_of_database_and_viewer(String zone) {
        var told = DashboardsTest.recent("panels days " + zone, 3);
        store(told);
        projection.update();
        var dated = new ArrayList<String>();
        for (var panel : Panels.all()) {
            for (var query : Panels.queries(panel)) {
                var rows = in(zone, connection -> Panels.rows(connection, query, told.id().value()));
                for (var viewer : VIEWERS) {
                    var days = days(rows, viewer);
                    if (!days.isEmpty()) {
                        dated.add(panel.get("title").asString());
                        assertThat(days).as(query + " seen in " + viewer).allMatch(PanelsTest::isOfTheProgramme);
                    }
                    if (panel.get("type").asString().equals("timeseries")) {
                        assertThat(days).as(query + " seen in " + viewer).containsAll(days());
                    }
                }
            }
        }
        assertThat(dated).hasSizeGreaterThan(2 * VIEWERS.size());
    }

    private static boolean isOfTheProgramme(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || day.equals(LocalDate.now(ProgrammeStory.ZONE));
    }

    private static List<LocalDate> days(List<Map<String, Object>> rows, ZoneId viewer) {
        var days = new TreeSet<LocalDate>();
        rows.forEach(row -> row.forEach((name, value) -> {
            if (value instanceof Instant instant) {
                days.add(LocalDate.ofInstant(instant, viewer));
            } else if (name.equals("day")) {
                days.add(LocalDate.parse(value.toString()));
            }
        }));
        return List.copyOf(days);
    }

    @Test
    void a_viewer_in_any_zone_opens_it_in_one_that_leaves_days_as_they_are() {
        assertThat(Panels.dashboard().path("timezone").asString()).isEqualTo("utc");
    }

    @Test
    void withheld_and_nothing_due_are_told_apart() {
        var few = DashboardsTest.recent("panels few", 2);
        var many = DashboardsTest.recent("panels many", 3);
        store(few);
        store(many);
        projection.update();
        assertThat(shown(Panels.named("Time covered"), few)).containsExactly(Map.of("status", "withheld"));
        assertThat(shown(Panels.named("Time covered"), many)).hasSize(1).allMatch(it -> it.get("value") != null);
        assertThat(shown(Panels.named("Promises kept"), many)).containsExactly(Map.of("status", "nothing due"));
        assertThat(shown(Panels.named("Every figure"), many)).extracting(it -> it.get("status"))
            .contains("shown", "nothing due").doesNotContain("withheld");
        assertThat(shown(Panels.named("Gaps and why"), few)).extracting(it -> it.get("status")).contains("withheld");
        assertThat(shown(Panels.named("Relationships by state"), few)).extracting(it -> String.valueOf(it.get("state")))
            .anyMatch(it -> it.endsWith(" (withheld)"));
    }

    @Test
    void what_is_said_instead_of_a_figure_has_words() {
        var figures = Panels.all().stream().filter(it -> Panels.queries(it).getFirst().contains("programme_now"))
            .toList();
        assertThat(figures).hasSize(7).allSatisfy(panel -> assertThat(panel.get("fieldConfig").toString())
            .contains("\"text\":\"Withheld\"").contains("\"text\":\"Nothing due\""));
    }

    @Test
    void a_figure_is_shown_in_the_unit_of_its_metric() {
        var shown = new TreeSet<String>();
        for (var panel : Panels.all()) {
            for (var metric : Metrics.all()) {
                if (Panels.queries(panel).getFirst().contains("'" + metric.id() + "'")) {
                    shown.add(metric.id());
                    assertThat(panel.at("/fieldConfig/defaults/unit").asString().equals("percentunit"))
                        .as(panel.get("title").asString()).isEqualTo(metric.unit() == Unit.RATIO);
                }
            }
        }
        assertThat(shown).containsExactly("M1", "M2", "M26", "M5", "M7", "M9");
    }

    @Test
    void gaps_stay_gaps() {
        var told = DashboardsTest.recent("panels gaps", 3);
        store(told);
        projection.update();
        var graphs = Panels.all().stream().filter(it -> it.get("type").asString().equals("timeseries")).toList();
        assertThat(graphs).hasSize(2)
            .allSatisfy(it -> assertThat(it.at("/fieldConfig/defaults/custom/spanNulls").asBoolean(true)).isFalse());
        var points = shown(Panels.named("How it went"), told);
        assertThat(points).anyMatch(it -> it.get("value") == null).anyMatch(it -> it.get("value") != null);
        var times = points.stream()
            .collect(Collectors.groupingBy(it -> it.get("metric"), Collectors.mapping(it -> it.get("time"),
                Collectors.toList())));
        assertThat(times).hasSize(3);
        assertThat(List.copyOf(times.values())).as("each week has a row")
            .allMatch(times.values().iterator().next()::equals);
    }

    @Test
    void programmes_of_one_name_are_told_apart() {
        var one = ProgrammeStory.of("panels one", "Pairs");
        var other = ProgrammeStory.of("panels other", "pairs ");
        var alone = ProgrammeStory.of("panels alone");
        List.of(one, other, alone).forEach(told -> {
            told.pair("a").met(0);
            store(told);
        });
        projection.update();
        var choices = in("UTC", Panels::choices);
        assertThat(choices.get(id(one))).isEqualTo("Pairs (…" + id(one).substring(28) + ")");
        assertThat(choices.get(id(other))).isEqualTo("pairs  (…" + id(other).substring(28) + ")");
        assertThat(choices.get(id(alone))).isEqualTo("panels alone");
        assertThat(choices.values()).doesNotHaveDuplicates();
        assertThat(shown(Panels.named("Every figure"), one)).extracting(it -> it.get("programme"))
            .containsOnly(choices.get(id(one)));
    }

    private static String id(ProgrammeStory told) {
        UUID id = told.id().value();
        return id.toString();
    }
}
