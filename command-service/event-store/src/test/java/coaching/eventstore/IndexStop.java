package coaching.eventstore;

import coaching.eventstore.block.BlockIndex;
import coaching.eventstore.block.LogEnd;
import coaching.platform.postgres.Database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import static org.awaitility.Awaitility.await;

/// While this is open no tag is indexed.
final class IndexStop implements AutoCloseable {

    private final Connection holder;

    IndexStop(Database database) throws SQLException {
        holder = database.connect();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("UPDATE eventstore.block_index SET place = place");
        }
    }

    /// The place of the block up to which everything is indexed.
    static long mark(Database database) throws SQLException {
        try (var connection = database.connect()) {
            return BlockIndex.mark(connection);
        }
    }

    private static long newest(Database database) throws SQLException {
        try (var connection = database.connect()) {
            return LogEnd.read(connection).block();
        }
    }

    static void awaitIndexed(Database database) {
        await().atMost(Duration.ofSeconds(20)).until(() -> mark(database) == newest(database));
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
