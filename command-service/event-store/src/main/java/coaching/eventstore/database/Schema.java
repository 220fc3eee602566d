package coaching.eventstore.database;

import coaching.eventstore.event.StoreFailure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/// The tables of the log, version by version. A version that has been released is never edited; the next one follows it.
public final class Schema {

    private static final int NEWEST = 3;
    private static final long MIGRATION_LOCK = 0x6B65_7074_6D69_6772L;

    /// Brings the schema up to date; may be called by many instances at once.
    public static void migrate(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setNetworkTimeout(Runnable::run, 0); // to lay a long log out anew takes its time
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
            statement.execute("CREATE SCHEMA IF NOT EXISTS eventstore");
            statement.execute("CREATE TABLE IF NOT EXISTS eventstore.schema_version ("
                + "version int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())");
            for (int version = version(connection) + 1; version <= NEWEST; version++) {
                statement.execute(script("V" + version + ".sql"));
                if (version == BlockLayout.VERSION) {
                    BlockLayout.layOut(connection);
                }
                statement.execute("INSERT INTO eventstore.schema_version (version) VALUES (" + version + ")");
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// Refuses to write into tables of another version than this code was made for.
    public static void requireNewest(Connection connection) throws SQLException {
        int found = version(connection);
        if (found != NEWEST) {
            throw new StoreFailure.StoreUnavailable("The schema eventstore has version " + found + ", not " + NEWEST,
                null);
        }
    }

    /// Gives a role what appending and reading needs, and nothing else.
    public static void grantAppender(Connection owner, String role) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(script("appender.sql").replace("{role}", statement.enquoteIdentifier(role, true))
                .replace("{database}", statement.enquoteIdentifier(owner.getCatalog(), true)));
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
             var answer = statement.executeQuery("SELECT coalesce(max(version), 0) FROM eventstore.schema_version")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static String script(String name) {
        try (InputStream resource = Objects
            .requireNonNull(Schema.class.getResourceAsStream("/coaching/eventstore/" + name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema() {}
}
