package coaching.query.dashboards;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The programme's dashboard, whose queries are run as Grafana's data source for PostgreSQL runs them.
final class Panels {

    private static final JsonNode DASHBOARD = JsonMapper.shared()
        .readTree(Path.of("../infra/grafana/dashboards/programme.json"));

    static JsonNode dashboard() {
        return DASHBOARD;
    }

    static List<JsonNode> all() {
        return DASHBOARD.get("panels").valueStream().toList();
    }

    static JsonNode named(String title) {
        return all().stream().filter(it -> it.get("title").asString().startsWith(title)).findFirst().orElseThrow();
    }

    static List<String> queries(JsonNode panel) {
        return panel.get("targets").valueStream().map(it -> it.get("rawSql").asString()).toList();
    }

    /// The choices above the panels: what is read, by the value it stands for.
    static Map<String, String> choices(Connection connection) throws SQLException {
        var choices = new LinkedHashMap<String, String>();
        var query = DASHBOARD.at("/templating/list/0/query").asString();
        try (var sql = connection.createStatement(); var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                choices.put(rows.getString("__value"), rows.getString("__text"));
            }
        }
        return choices;
    }

    /// Times as instants: what comes without a zone Grafana takes for UTC.
    static List<Map<String, Object>> rows(Connection connection, String query, UUID programme) throws SQLException {
        try (var sql = connection.createStatement(); var rows = sql.executeQuery(filled(query, programme))) {
            var found = new ArrayList<Map<String, Object>>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        }
    }

    /// From a year ago to the end of tomorrow, as the dashboard opens.
    private static String filled(String query, UUID programme) {
        var now = Instant.now();
        var end = now.truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS).minusMillis(1);
        return query.replace("${programme}", programme.toString()).replaceAll("\\$__timeFilter\\((\\w+)\\)",
            "$1 BETWEEN '" + now.minus(365, ChronoUnit.DAYS) + "' AND '" + end + "'");
    }

    private static Map<String, Object> row(ResultSet rows) throws SQLException {
        var row = new LinkedHashMap<String, Object>();
        var columns = rows.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            var value = switch (columns.getColumnTypeName(i)) {
                case "timestamptz" -> rows.getObject(i, OffsetDateTime.class).toInstant();
                case "timestamp" -> rows.getObject(i, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                case "date" -> rows.getObject(i, LocalDate.class).atStartOfDay(ZoneOffset.UTC).toInstant();
                default -> rows.getObject(i);
            };
            row.put(columns.getColumnLabel(i), value);
        }
        return row;
    }

    private Panels() {}
}
