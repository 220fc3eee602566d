package coaching.acceptance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Runs SQL as Grafana does: as the dashboards' role, with macros and variables put in.
///
/// @param programme what the reader has chosen above the panels
record ReadModels(Product product, String programme) {

    /// As a dashboard opens: with the first of its choices.
    static ReadModels opened(Product product, Dashboards dashboard) throws SQLException {
        var none = new ReadModels(product, "");
        var programme = "";
        for (var choice : dashboard.choices()) {
            programme = none.rows(choice).getFirst();
        }
        return new ReadModels(product, programme);
    }

    /// The last value of every row, where there is one and it is a number if it should be.
    List<String> rows(String panelSql) throws SQLException {
        var text = panelSql.replace("${programme}", programme)
            .replaceAll("\\$__timeFilter\\((\\w+)\\)",
                "$1 BETWEEN now() - interval '1 year' AND now() + interval '2 days'");
        try (var connection = product.connect("kept_dashboard");
             var sql = connection.createStatement();
             var rows = sql.executeQuery(text)) {
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
}
