package coaching.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database and the role that owns it.
public record Database(String jdbcUrl, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /// Ends every connection of a client to it. The server's own workers, which look after tables whenever they like, are
    /// nobody's to end.
    public void endConnections() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement
                .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'");
        }
    }
}
