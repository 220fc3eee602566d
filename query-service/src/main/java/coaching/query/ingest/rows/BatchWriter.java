package coaching.query.ingest.rows;

import coaching.query.ingest.batch.Batch;
import coaching.query.ingest.batch.NewFact;
import coaching.query.ingest.generation.Progressing;
import coaching.query.ingest.generation.Writing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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
            ForgedRows.write(connection, batch.forged());
            UnknownKeyRows.write(connection, generation, batch.forged());
            var replays = Progressing.write(connection, writing, batch);
            connection.commit();
            return replays;
        } catch (SQLException | RuntimeException e) {
            rollback(connection, writing, e);
            throw e;
        }
    }

    /// A generation that was dropped refuses every row, as PostgreSQL does one that it cannot store: whose fault it is, the
    /// right to write tells.
    private static void rollback(Connection connection, Writing writing, Exception because) {
        try {
            connection.rollback();
            Progressing.require(connection, writing);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
