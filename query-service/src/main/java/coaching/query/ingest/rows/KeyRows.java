package coaching.query.ingest.rows;

import coaching.query.ingest.batch.KeyState;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where each key stands.
public final class KeyRows {

    public static Map<String, KeyState> find(Connection connection, int generation, Collection<String> keys)
        throws SQLException {
        var sql = "SELECT key, position, blocked FROM model.key_position WHERE generation = ? AND key = ANY (?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, generation);
            statement.setArray(2, connection.createArrayOf("text", keys.toArray()));
            try (var rows = statement.executeQuery()) {
                var found = new HashMap<String, KeyState>();
                while (rows.next()) {
                    found.put(rows.getString(1), new KeyState(rows.getLong(2), rows.getBoolean(3)));
                }
                return found;
            }
        }
    }

    public static List<String> blocked(Connection connection, int generation) throws SQLException {
        var sql = "SELECT key FROM model.key_position WHERE generation = ? AND blocked ORDER BY key";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, generation);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }

    private KeyRows() {}
}
