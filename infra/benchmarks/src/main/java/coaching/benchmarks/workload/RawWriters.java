package coaching.benchmarks.workload;

import coaching.platform.postgres.Database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/// What one would write without any engine: the same bytes, one row a commit, a connection a writer, and no check at all.
public final class RawWriters implements AutoCloseable {

    private static final String INSERT = "INSERT INTO raw_event (event_id, type, revision, recorded_us, metadata, payload, tags,"
        + " leaf_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final List<Connection> open = new ArrayList<>();

    public RawWriters(Database database) throws SQLException {
        this.database = database;
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            statement.execute(
                "CREATE TABLE raw_event (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id uuid,"
                    + " type text, revision text, recorded_us bigint, metadata bytea, payload bytea, tags text, leaf_hash bytea)");
        }
    }

    public Writers.Writer open(int number) throws SQLException {
        while (open.size() <= number) {
            var properties = new Properties();
            properties.setProperty("user", database.user());
            properties.setProperty("password", database.password());
            properties.setProperty("prepareThreshold", "1");
            open.add(DriverManager.getConnection(database.jdbcUrl(), properties));
        }
        var insert = open.get(number).prepareStatement(INSERT);
        var programme = new UUID(1, number % 8);
        var relationship = UUID.randomUUID();
        return () -> insert(insert, programme, relationship);
    }

    @Override
    public void close() throws SQLException {
        for (var connection : open) {
            connection.close();
        }
    }

    private static void insert(PreparedStatement insert, UUID programme, UUID relationship) throws SQLException {
        var session = UUID.randomUUID();
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, Sample.TYPE);
        insert.setString(3, Sample.REVISION);
        insert.setLong(4, System.currentTimeMillis() * 1_000);
        insert.setBytes(5, Sample.metadata(programme, session.toString()).toString().getBytes(StandardCharsets.UTF_8));
        insert.setBytes(6, Sample.payload(relationship, session));
        insert.setString(7, Sample.tags(programme, relationship, session).toString());
        insert.setBytes(8, new byte[32]);
        insert.executeUpdate();
    }
}
