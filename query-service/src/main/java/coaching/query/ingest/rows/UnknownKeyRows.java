package coaching.query.ingest.rows;

import coaching.query.ingest.batch.Forged;
import coaching.query.ingest.batch.Forged.Kind;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Where the first record lies in each partition that was set aside because its key was not known.
public final class UnknownKeyRows {

    static void write(Connection connection, int generation, List<Forged> forged) throws SQLException {
        var unknown = forged.stream().filter(it -> it.kind() == Kind.UNKNOWN_KEY).map(Forged::source).toList();
        if (unknown.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
            INSERT INTO model.kafka_offset AS o (generation, kafka_partition, next_offset, unknown_key_from)
            VALUES (?, ?, ?, ?) ON CONFLICT (generation, kafka_partition)
            DO UPDATE SET unknown_key_from = least(o.unknown_key_from, excluded.unknown_key_from)""")) {
            for (var source : unknown) {
                statement.setInt(1, generation);
                statement.setInt(2, source.partition());
                statement.setLong(3, source.offset());
                statement.setLong(4, source.offset());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// Puts the offsets back to those records, if the keys are others than they were.
    ///
    /// @return partitions that are put back
    public static int putBack(Connection connection, int generation, Set<String> keys) throws SQLException {
        var sql = """
            WITH changed AS (
                UPDATE ingest.generation SET seal_keys = k.now FROM (SELECT ?::text[] AS now) k
                WHERE id = ? AND seal_keys <> k.now RETURNING id)
            UPDATE model.kafka_offset SET next_offset = least(next_offset, unknown_key_from), unknown_key_from = NULL
            WHERE generation IN (SELECT id FROM changed) AND unknown_key_from IS NOT NULL""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.stream().sorted().toArray()));
            statement.setInt(2, generation);
            return statement.executeUpdate();
        }
    }

    /// They are set aside again, if they are read again and their key is still unknown.
    public static void forgetEvidence(Connection connection, String topic) throws SQLException {
        var sql = "DELETE FROM ingest.forged WHERE kind = 'UNKNOWN_KEY' AND topic = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic);
            statement.executeUpdate();
        }
    }

    /// For another topic, whose offsets mean other records.
    public static void forget(Connection connection, int generation) throws SQLException {
        var sql = "UPDATE model.kafka_offset SET unknown_key_from = NULL WHERE generation = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, generation);
            statement.executeUpdate();
        }
    }

    private UnknownKeyRows() {}
}
