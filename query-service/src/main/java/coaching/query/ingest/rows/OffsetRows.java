package coaching.query.ingest.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Where reading goes on in each partition of the topic.
public final class OffsetRows {

    public static Map<Integer, Long> read(Connection connection, int generation) throws SQLException {
        var sql = "SELECT kafka_partition, next_offset FROM model.kafka_offset WHERE generation = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, generation);
            try (var rows = statement.executeQuery()) {
                var offsets = new HashMap<Integer, Long>();
                while (rows.next()) {
                    offsets.put(rows.getInt(1), rows.getLong(2));
                }
                return offsets;
            }
        }
    }

    static void write(Connection connection, int generation, Map<Integer, Long> offsets) throws SQLException {
        if (offsets.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
            INSERT INTO model.kafka_offset (generation, kafka_partition, next_offset)
            SELECT ?, * FROM unnest(?::int[], ?::bigint[])
            ON CONFLICT (generation, kafka_partition) DO UPDATE SET next_offset = excluded.next_offset""")) {
            statement.setInt(1, generation);
            statement.setArray(2, connection.createArrayOf("int", offsets.keySet().toArray()));
            statement.setArray(3, connection.createArrayOf("bigint", offsets.values().toArray()));
            statement.executeUpdate();
        }
    }

    private OffsetRows() {}
}
