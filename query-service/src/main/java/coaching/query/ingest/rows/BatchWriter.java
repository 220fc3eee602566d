package coaching.query.ingest.rows;

import coaching.query.ingest.rows.Batch.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts, what follows from them and the place in Kafka: all of it or nothing.
///
/// @param models further read models
public record BatchWriter(List<ReadModel> models) {

    public BatchWriter {
        models = List.copyOf(models);
    }

    /// @return how often somebody has asked to try parked events again
    /// @throws Fenced if the right to write has gone to another; nothing has changed then
    public int write(Connection connection, Writing writing, Batch batch) throws SQLException {
        try {
            var generation = writing.generation();
            FactRows.write(connection, generation, batch.facts());
            var recorded = batch.facts().stream().map(NewFact::recorded).toList();
            if (!recorded.isEmpty()) {
                for (var model : models) {
                    model.write(connection, generation, recorded);
                }
            }
            ParkedRows.remove(connection, generation, batch.unparked());
            ParkedRows.write(connection, generation, batch.parked());
            KeyRows.write(connection, generation, batch.keys());
            OffsetRows.write(connection, generation, batch.offsets());
            var replays = advance(connection, writing, batch.state());
            connection.commit();
            return replays;
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /// The last statement, and the fence: a deposed writer finds no row and takes everything back.
    private static int advance(Connection connection, Writing writing, State state) throws SQLException {
        try (var statement = connection.prepareStatement("""
            UPDATE ingest.generation
            SET arrival = ?, complete_to = ?, recorded_at = ?, checked_at = ?, lag_events = ?, topic = ?
            WHERE id = ? AND epoch = ? AND state <> 'RETIRED' RETURNING replays""")) {
            statement.setLong(1, state.arrival());
            statement.setLong(2, state.completeTo());
            statement.setObject(3, timestamp(state.recordedAt()));
            statement.setObject(4, timestamp(state.checkedAt()));
            statement.setLong(5, state.lagEvents());
            statement.setString(6, state.topic());
            statement.setInt(7, writing.generation());
            statement.setLong(8, writing.epoch());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new Fenced(writing);
                }
                return rows.getInt(1);
            }
        }
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
