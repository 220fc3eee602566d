package coaching.query.ingest.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/// Which positions have come.
public final class Positions {

    public static void after(Connection connection, int generation, long position, LongConsumer each)
        throws SQLException {
        try (var statement = connection.prepareStatement("""
            SELECT position FROM model.fact WHERE generation = ? AND position > ?
            UNION ALL SELECT position FROM model.parked
            WHERE generation = ? AND position > ? AND reason <> 'CONFLICT'""")) {
            statement.setInt(1, generation);
            statement.setLong(2, position);
            statement.setInt(3, generation);
            statement.setLong(4, position);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(rows.getLong(1));
                }
            }
        }
    }

    private Positions() {}
}
