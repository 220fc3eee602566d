package coaching.eventstore.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// The advisory lock that says which of all instances on one database leads. It belongs to the session of its connection: when that
/// ends, for whatever reason, the server frees it.
final class LeaderLock {

    private static final long NUMBER = 0x6B65_7074_6C65_6164L;

    private final Connection connection;

    private LeaderLock(Connection connection) {
        this.connection = connection;
    }

    /// A network that swallows everything leaves the server with a session that holds the lock and never speaks.
    ///
    /// @param silence after which the server ends the session
    static LeaderLock on(Connection connection, Duration silence) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET idle_session_timeout = " + silence.toMillis());
        }
        return new LeaderLock(connection);
    }

    /// Whether it is ours now.
    boolean taken() throws SQLException {
        return answer("SELECT pg_try_advisory_lock(" + NUMBER + ")");
    }

    void free() throws SQLException {
        var _ = answer("SELECT pg_advisory_unlock(" + NUMBER + ")");
    }

    /// An idle leader must notice that its session is gone, too.
    void heartbeat() throws SQLException {
        var _ = answer("SELECT true");
    }

    private boolean answer(String question) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
