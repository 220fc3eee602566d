package coaching.eventstore;

import coaching.eventstore.log.TagIndex;
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
            statement.execute("UPDATE eventstore.tag_index SET position = position");
        }
    }

    static long position(Database database) throws SQLException {
        try (var connection = database.connect()) {
            return TagIndex.position(connection);
        }
    }

    static void awaitIndexed(PostgresEventStorageEngine store, Database database) {
        await().atMost(Duration.ofSeconds(20)).until(() -> position(database) == store.log().head());
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
