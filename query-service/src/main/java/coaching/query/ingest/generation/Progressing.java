package coaching.query.ingest.generation;

import coaching.query.ingest.batch.Batch;
import coaching.query.ingest.batch.KeyState;
import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/// The last statement of a transaction, and the fence: a deposed writer finds no row and takes everything back.
///
/// Keys, offsets and the generation go in one statement because each trip to the server delays what readers see.
public final class Progressing {

    private static final String WRITTEN = "id = ? AND epoch = ? AND state <> 'RETIRED'";
    private static final String SQL = """
        WITH keys AS (
            INSERT INTO model.key_position (generation, key, position, blocked)
            SELECT ?, * FROM unnest(?::text[], ?::bigint[], ?::boolean[])
            ON CONFLICT (generation, key) DO UPDATE SET position = excluded.position, blocked = excluded.blocked),
        offsets AS (
            INSERT INTO model.kafka_offset (generation, kafka_partition, next_offset)
            SELECT ?, * FROM unnest(?::int[], ?::bigint[])
            ON CONFLICT (generation, kafka_partition) DO UPDATE SET next_offset = excluded.next_offset)
        UPDATE ingest.generation
        SET arrival = ?, complete_to = ?, recorded_at = ?, checked_at = ?, lag_events = ?, topic = ?,
            missing = ?
        WHERE %s RETURNING replays""".formatted(WRITTEN);

    /// @return how often somebody has asked to try parked events again
    /// @throws Fenced if the right to write has gone to another
    public static int write(Connection connection, Writing writing, Batch batch) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            keysAndOffsets(statement, writing.generation(), batch);
            var state = batch.state();
            statement.setLong(8, state.arrival());
            statement.setLong(9, state.completeTo());
            statement.setObject(10, timestamp(state.recordedAt()));
            statement.setObject(11, timestamp(state.checkedAt()));
            statement.setLong(12, state.lagEvents());
            statement.setString(13, state.topic());
            statement.setLong(14, state.missing());
            statement.setInt(15, writing.generation());
            statement.setLong(16, writing.epoch());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new Fenced(writing);
                }
                return rows.getInt(1);
            }
        }
    }

    /// @throws Fenced if the right to write has gone to another, or the generation itself is gone
    public static void require(Connection connection, Writing writing) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT FROM ingest.generation WHERE " + WRITTEN)) {
            statement.setInt(1, writing.generation());
            statement.setLong(2, writing.epoch());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new Fenced(writing);
                }
            }
        }
        connection.commit();
    }

    private static void keysAndOffsets(PreparedStatement statement, int generation, Batch batch) throws SQLException {
        var keys = batch.keys();
        statement.setInt(1, generation);
        statement.setArray(2, array(statement, "text", keys.keySet().stream()));
        statement.setArray(3, array(statement, "bigint", keys.values().stream().map(KeyState::position)));
        statement.setArray(4, array(statement, "boolean", keys.values().stream().map(KeyState::blocked)));
        statement.setInt(5, generation);
        statement.setArray(6, array(statement, "int", batch.offsets().keySet().stream()));
        statement.setArray(7, array(statement, "bigint", batch.offsets().values().stream()));
    }

    private static Array array(PreparedStatement statement, String type, Stream<?> values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values.toArray());
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private Progressing() {}
}
