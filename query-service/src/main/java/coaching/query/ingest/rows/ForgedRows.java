package coaching.query.ingest.rows;

import coaching.query.ingest.batch.Forged;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Evidence of records that were not read.
final class ForgedRows {

    private static final int KEPT = 1_000;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static void write(Connection connection, List<Forged> forged) throws SQLException {
        if (forged.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(
            """
                INSERT INTO ingest.forged (topic, kafka_partition, kafka_offset, written_at, seen_at, bytes, digest, problem,
                    kind)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")) {
            for (var one : forged.subList(Math.max(0, forged.size() - KEPT), forged.size())) {
                var source = one.source();
                statement.setString(1, source.topic());
                statement.setInt(2, source.partition());
                statement.setLong(3, source.offset());
                statement.setObject(4, possible(source.writtenAt()).atOffset(ZoneOffset.UTC));
                statement.setObject(5, one.seenAt().atOffset(ZoneOffset.UTC));
                statement.setInt(6, one.bytes());
                statement.setString(7, one.digest());
                statement.setString(8, one.problem());
                statement.setString(9, one.kind().name());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        forgetOldest(connection);
    }

    /// Whoever forges may also name a time that no database takes.
    private static Instant possible(Instant writtenAt) {
        return writtenAt.isAfter(LATEST) ? LATEST : writtenAt;
    }

    /// Of each kind: a disk that goes bad must not push out what tells of a forger.
    private static void forgetOldest(Connection connection) throws SQLException {
        var sql = "DELETE FROM ingest.forged WHERE id IN (SELECT id FROM (SELECT id,"
            + " row_number() OVER (PARTITION BY kind ORDER BY id DESC) AS nth FROM ingest.forged) one WHERE nth > "
            + KEPT
            + ")";
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private ForgedRows() {}
}
