package coaching.query.ingest.rows;

import coaching.query.ingest.rows.Batch.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Generations of the read models: made, claimed for writing, switched and dropped.
public final class Generations {

    /// Any number, the same for all instances: at most one of them makes or drops generations at a time.
    private static final long LOCK = 7_236_251_001L;
    private static final String COLUMNS = "id, state, arrival, complete_to, recorded_at, checked_at, lag_events, topic";

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
            create(connection, Stage.LIVE);
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
        var id = create(connection, Stage.BUILDING);
        connection.commit();
        return id;
    }

    /// Whoever wrote this generation before cannot any more.
    public static Writing claim(Connection connection, int generation) throws SQLException {
        var sql = "UPDATE ingest.generation SET epoch = epoch + 1 WHERE id = ? RETURNING epoch";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, generation);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("there is no generation " + generation);
                }
                var writing = new Writing(generation, rows.getLong(1));
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
                drop(connection, generation.id());
            }
        }
    }

    /// Detached while readers go on: taking a partition away the usual way would make them wait.
    private static void drop(Connection connection, int generation) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        try {
            for (var table : tables(connection)) {
                if (attached(connection, table, generation)) {
                    execute(connection, "ALTER TABLE %s DETACH PARTITION %s CONCURRENTLY"
                        .formatted(table, partition(table, generation)));
                }
                execute(connection, "DROP TABLE IF EXISTS " + partition(table, generation));
            }
            execute(connection, "DELETE FROM ingest.generation WHERE state <> 'LIVE' AND id = " + generation);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /// Attached after it was made, because making a partition in place locks readers out for a moment.
    private static int create(Connection connection, Stage stage) throws SQLException {
        var id = insert(connection, stage);
        for (var table : tables(connection)) {
            var partition = partition(table, id);
            execute(connection, "CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(partition, table));
            execute(connection, "ALTER TABLE %s ATTACH PARTITION %s FOR VALUES IN (%d)"
                .formatted(table, partition, id));
        }
        return id;
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

    /// Every partitioned table of the schema, whoever added it.
    private static List<String> tables(Connection connection) throws SQLException {
        return texts(connection, """
            SELECT format('model.%I', c.relname) FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid
            WHERE c.relnamespace = 'model'::regnamespace ORDER BY 1""");
    }

    private static boolean attached(Connection connection, String table, int generation) throws SQLException {
        return !texts(connection, "SELECT 'yes' FROM pg_inherits WHERE inhparent = '" + table
            + "'::regclass AND inhrelid = to_regclass('" + partition(table, generation) + "')").isEmpty();
    }

    private static String partition(String table, int generation) {
        return table + "_" + generation;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
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
            row.getString(8));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private Generations() {}
}
