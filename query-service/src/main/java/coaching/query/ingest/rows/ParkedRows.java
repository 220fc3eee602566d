package coaching.query.ingest.rows;

import coaching.query.ingest.batch.Parked;
import coaching.query.ingest.batch.Source;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Records that did not become facts, whole.
public final class ParkedRows {

    private static final int LONGEST_TEXT = 1_000;

    /// Those that may become facts yet, in the order of the log.
    public static List<Source> ofKey(Connection connection, int generation, String key) throws SQLException {
        try (var statement = connection.prepareStatement(
            """
                SELECT topic, kafka_partition, kafka_offset, record_key, header_names, header_values, record_value, parked_at
                FROM model.parked WHERE generation = ? AND key = ? AND reason <> 'CONFLICT' AND position IS NOT NULL
                ORDER BY position, kafka_offset""")) {
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
                revision, reason, problem, parked_at, record_key, header_names, header_values, record_value, topic,
                event_id, leaf_hash, programme)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        var sql = "DELETE FROM model.parked WHERE generation = ? AND topic = ? AND kafka_partition = ?"
            + " AND kafka_offset = ?";
        try (var statement = connection.prepareStatement(sql)) {
            for (var source : unparked) {
                statement.setInt(1, generation);
                statement.setString(2, source.topic());
                statement.setInt(3, source.partition());
                statement.setLong(4, source.offset());
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
        statement.setString(10, storable(parked.problem()));
        statement.setObject(11, parked.parkedAt().atOffset(ZoneOffset.UTC));
        statement.setBytes(12, source.key());
        var connection = statement.getConnection();
        var names = source.headers().keySet().stream().map(ParkedRows::storable).toArray();
        statement.setArray(13, connection.createArrayOf("text", names));
        statement.setArray(14, connection.createArrayOf("bytea", source.headers().values().toArray(byte[][]::new)));
        statement.setBytes(15, source.value());
        statement.setString(16, source.topic());
        statement.setObject(17, event == null ? null : event.id().value());
        statement.setBytes(18, event == null ? null : event.leafHash());
        statement.setObject(19, parked.programme(), Types.OTHER);
    }

    /// Whatever somebody wrote must find a place here, or it would come again and again.
    private static String storable(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT)).replace('\0', ' ');
    }

    private static void number(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }

    private static Source source(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray(5).getArray();
        var values = (byte[][]) row.getArray(6).getArray();
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (var i = 0; i < names.length; i++) {
            headers.put(names[i], values[i]);
        }
        return new Source(row.getString(1), row.getInt(2), row.getLong(3),
            row.getObject(8, OffsetDateTime.class).toInstant(),
            row.getBytes(4), headers, row.getBytes(7));
    }

    private ParkedRows() {}
}
