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

    private OffsetRows() {}
}
