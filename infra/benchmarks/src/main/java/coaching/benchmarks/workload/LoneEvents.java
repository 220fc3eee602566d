package coaching.benchmarks.workload;

import coaching.eventstore.block.Block;
import coaching.eventstore.block.BlockBuilder;
import coaching.eventstore.database.Schema;
import coaching.eventstore.event.NewEvent;
import coaching.platform.postgres.Database;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// Fills a log with a block for each event: a lone writer would make the same one, but takes his time.
public final class LoneEvents {

    private static final String INSERT = "INSERT INTO eventstore.block (" + Block.COLUMNS
        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    public static void fill(Database database, int events) throws SQLException {
        try (var connection = database.connect()) {
            Schema.migrate(connection);
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(INSERT)) {
                long place = 0;
                for (int head = 0; head < events; head++) {
                    place = insert(statement, place, head);
                    if (head % 1_000 == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
            connection.commit();
        }
    }

    private static long insert(PreparedStatement statement, long place, long head) throws SQLException {
        var programme = new UUID(1, head % 8);
        var relationship = UUID.randomUUID();
        var session = UUID.randomUUID();
        var builder = new BlockBuilder(place, head);
        builder.add(NewEvent.of(UUID.randomUUID(), Sample.TYPE, Sample.REVISION, Instant.now(),
            Sample.metadata(programme, session.toString()).toString().getBytes(StandardCharsets.UTF_8),
            Sample.payload(relationship, session), Sample.tags(programme, relationship, session)));
        var block = builder.build().getFirst();
        block.bind(statement);
        statement.addBatch();
        return block.place();
    }

    private LoneEvents() {}
}
