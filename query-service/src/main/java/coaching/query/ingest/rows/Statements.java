package coaching.query.ingest.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Executions of a few statements, collected so that each goes to the server once. Their first parameter is the
/// generation.
final class Statements {

    private final int generation;
    private final Map<String, List<Object[]>> executions = new LinkedHashMap<>();

    /// @param order in which the statements are executed
    Statements(int generation, List<String> order) {
        this.generation = generation;
        order.forEach(sql -> executions.put(sql, new ArrayList<>()));
    }

    void add(String sql, Object... parameters) {
        executions.computeIfAbsent(sql, _ -> new ArrayList<>()).add(parameters);
    }

    void execute(Connection connection) throws SQLException {
        for (var entry : executions.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                execute(connection, entry.getKey(), entry.getValue());
            }
        }
    }

    private void execute(Connection connection, String sql, List<Object[]> all) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var parameters : all) {
                statement.setInt(1, generation);
                for (var i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 2, parameters[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
