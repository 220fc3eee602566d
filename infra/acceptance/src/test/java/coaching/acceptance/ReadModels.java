package coaching.acceptance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Runs a panel's SQL as Grafana does: as the dashboards' role, with macros and variables put in.
final class ReadModels {

    /// The first value of every row that has one and is a number where it is numeric.
    static List<String> rows(Product product, String panelSql) throws SQLException {
        try (var connection = product.connect("kept_dashboard"); var sql = connection.createStatement()) {
            var programme = single(product);
            var rows = sql.executeQuery(panelSql.replace("${programme}", programme)
                .replaceAll("\\$__timeFilter\\((\\w+)\\)", "$1 BETWEEN now() - interval '1 year' AND now()"));
            var last = rows.getMetaData().getColumnCount();
            var found = new ArrayList<String>();
            while (rows.next()) {
                var value = rows.getString(last);
                if (value != null && !value.equals("NaN")) {
                    found.add(value);
                }
            }
            return found;
        }
    }

    private static String single(Product product) throws SQLException {
        try (var connection = product.connect("kept_dashboard"); var sql = connection.createStatement();
             var rows = sql.executeQuery("SELECT min(programme_id::text) FROM dashboard.programme_now")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private ReadModels() {}
}
