package coaching.query.ingest.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records that did not become facts, whole.
public final class ParkedRows {

    /// In the order of the log.
    public static List<Source> ofKey(Connection connection, int generation, String key) throws SQLException {
        try (var statement = connection.prepareStatement("""
            SELECT kafka_partition, kafka_offset, record_key, header_names, header_values, record_value
            FROM model.parked WHERE generation = ? AND key = ? ORDER BY position, kafka_offset""")) {
            statement.setInt(1, generation);
            statement.setString(2, key);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Source>();
                while (rows.next()) {
                    found.add(source(rows));
                }
                return found;
            }
        }
    }

    static void write(Connection connection, int generation, List<Parked> parked) throws SQLException {
        if (parked.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
            INSERT INTO model.parked (generation, kafka_partition, kafka_offset, key, position, previous, type,
                revision, reason, problem, parked_at, record_key, header_names, header_values, record_value)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""")) {
            for (var one : parked) {
                bind(statement, generation, one);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void remove(Connection connection, int generation, List<Source> unparked) throws SQLException {
        if (unparked.isEmpty()) {
            return;
        }
        var sql = "DELETE FROM model.parked WHERE generation = ? AND kafka_partition = ? AND kafka_offset = ?";
        try (var statement = connection.prepareStatement(sql)) {
            for (var source : unparked) {
                statement.setInt(1, generation);
                statement.setInt(2, source.partition());
                statement.setLong(3, source.offset());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, int generation, Parked parked) throws SQLException {
        var source = parked.source();
        var event = parked.event();
        statement.setInt(1, generation);
        statement.setInt(2, source.partition());
        statement.setLong(3, source.offset());
        statement.setString(4, parked.key());
        number(statement, 5, event == null ? null : event.position());
        number(statement, 6, event == null ? null : event.previousOfKey());
        statement.setString(7, event == null ? null : event.type());
        number(statement, 8, event == null ? null : Long.valueOf(event.revision()));
        statement.setString(9, parked.reason().name());
        statement.setString(10, parked.problem().replace('\0', ' '));
        statement.setObject(11, parked.parkedAt().atOffset(ZoneOffset.UTC));
        statement.setBytes(12, source.key());
        var connection = statement.getConnection();
        statement.setArray(13, connection.createArrayOf("text", source.headers().keySet().toArray()));
        statement.setArray(14, connection.createArrayOf("bytea", source.headers().values().toArray(byte[][]::new)));
        statement.setBytes(15, source.value());
    }

    private static void number(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }

    private static Source source(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray(4).getArray();
        var values = (byte[][]) row.getArray(5).getArray();
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (var i = 0; i < names.length; i++) {
            headers.put(names[i], values[i]);
        }
        return new Source(row.getInt(1), row.getLong(2), row.getBytes(3), headers, row.getBytes(6));
    }

    private ParkedRows() {}
}
