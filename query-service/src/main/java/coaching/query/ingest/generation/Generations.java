package coaching.query.ingest.generation;

import coaching.query.ingest.batch.Batch.State;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Generations of the read models: made, claimed for writing, switched and dropped.
public final class Generations {

    /// Any number, the same for all instances: at most one of them makes or drops generations at a time.
    private static final long LOCK = 7_236_251_001L;
    private static final String COLUMNS = "id, state, arrival, complete_to, recorded_at, checked_at, lag_events, topic,"
        + " missing";

    public enum Stage { BUILDING, LIVE, RETIRED }

    public record Generation(int id, Stage stage, State state) {}

    /// The live one. The very first is made when there is none.
    public static Generation live(Connection connection) throws SQLException {
        var live = find(connection);
        if (live.isPresent()) {
            return live.get();
        }
        lock(connection);
        if (find(connection).isEmpty()) {
            Partitions.create(connection, insert(connection, Stage.LIVE));
        }
        connection.commit();
        return find(connection).orElseThrow();
    }

    public static Generation get(Connection connection, int id) throws SQLException {
        return all(connection).stream().filter(it -> it.id() == id).findFirst().orElseThrow();
    }

    public static Optional<Generation> find(Connection connection) throws SQLException {
        return all(connection).stream().filter(it -> it.stage() == Stage.LIVE).findFirst();
    }

    public static List<Generation> all(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + COLUMNS + " FROM ingest.generation ORDER BY id");
             var rows = statement.executeQuery()) {
            var all = new ArrayList<Generation>();
            while (rows.next()) {
                all.add(new Generation(rows.getInt(1), Stage.valueOf(rows.getString(2)), state(rows)));
            }
            return all;
        }
    }

    /// A new empty generation beside the live one.
    public static int build(Connection connection) throws SQLException {
        lock(connection);
        var id = insert(connection, Stage.BUILDING);
        Partitions.create(connection, id);
        connection.commit();
        return id;
    }

    /// Whoever wrote this generation before cannot any more.
    ///
    /// Commits of the writers do not wait for the disk, so a crash of the database may have taken back facts that
    /// were visible, and they may arrive in another order now. Only a claimant that was itself the last to write, and
    /// finds all of it, knows that this has not happened; else readers must begin anew, which a new lineage tells
    /// them. The claim itself waits for the disk.
    ///
    /// @param last what the claimant wrote last, up to that arrival
    public static Writing claim(Connection connection, int generation, Writing last, long arrival)
        throws SQLException {
        execute(connection, "SET LOCAL synchronous_commit = on");
        var sql = """
            UPDATE ingest.generation SET epoch = epoch + 1,
                lineage = lineage + CASE WHEN id = ? AND epoch = ? AND arrival = ? THEN 0 ELSE 1 END
            WHERE id = ? RETURNING epoch, lineage""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, last.generation());
            statement.setLong(2, last.epoch());
            statement.setLong(3, arrival);
            statement.setInt(4, generation);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("there is no generation " + generation);
                }
                var writing = new Writing(generation, rows.getLong(1), rows.getLong(2));
                connection.commit();
                return writing;
            }
        }
    }

    /// From here on readers see the new generation, all of it and only it.
    public static void switchTo(Connection connection, int generation) throws SQLException {
        lock(connection);
        execute(connection, "UPDATE ingest.generation SET state = 'RETIRED' WHERE state = 'LIVE'");
        execute(connection, "UPDATE ingest.generation SET state = 'LIVE', live_at = now() WHERE id = " + generation);
        connection.commit();
    }

    /// Gives back the space of generations that nobody reads: retired ones, and those whose building was broken off.
    public static void dropAllButLive(Connection connection) throws SQLException {
        for (var generation : all(connection)) {
            if (generation.stage() != Stage.LIVE) {
                Partitions.drop(connection, generation.id());
                execute(connection, "DELETE FROM ingest.generation WHERE state <> 'LIVE' AND id = " + generation.id());
                connection.commit();
            }
        }
    }

    private static int insert(Connection connection, Stage stage) throws SQLException {
        var sql = "INSERT INTO ingest.generation (state) VALUES (?) RETURNING id";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, stage.name());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void lock(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(row.getLong(3), row.getLong(4), instant(row, 5), instant(row, 6), row.getLong(7),
            row.getString(8), row.getLong(9));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private Generations() {}
}
