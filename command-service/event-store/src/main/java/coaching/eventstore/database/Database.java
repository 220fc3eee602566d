package coaching.eventstore.database;

import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Connections: a pool for readers, and single ones for whoever needs one to itself.
public final class Database implements AutoCloseable {

    private static final int CONNECT_SECONDS = 5;

    private final EventStoreSettings settings;
    private final HikariDataSource readers;

    public Database(EventStoreSettings settings) {
        this.settings = settings;
        this.readers = pool(settings);
    }

    /// Work on a connection of the readers' pool. It only reads, and leaves nothing behind when it fails: it may run twice.
    @FunctionalInterface
    public interface Query<T extends @org.jspecify.annotations.Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /// A connection that broke while it lay in the pool says nothing about the server: after one, all are thrown away and the
    /// query has a second chance.
    public <T extends @org.jspecify.annotations.Nullable Object> T read(Query<T> query) {
        try {
            return once(query);
        } catch (SQLException e) {
            if (!broken(e)) {
                throw unreadable(e);
            }
        }
        readers.getHikariPoolMXBean().softEvictConnections();
        try {
            return once(query);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /// A connection of its own, which the caller closes.
    public Connection connect(String purpose) throws SQLException {
        return DriverManager.getConnection(settings.jdbcUrl(), properties(settings, purpose));
    }

    @Override
    public void close() {
        readers.close();
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T once(Query<T> query) throws SQLException {
        try (var connection = readers.getConnection()) {
            return query.on(connection);
        }
    }

    /// Not when the server was only slow: to ask again would make that worse.
    private static boolean broken(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return (state.startsWith("08") || state.startsWith("57P")) && !(e.getCause() instanceof SocketTimeoutException);
    }

    private static StoreUnavailable unreadable(SQLException e) {
        return new StoreUnavailable("Reading the log failed: " + e.getMessage(), e);
    }

    private static HikariDataSource pool(EventStoreSettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName("kept-event-readers");
        pool.setJdbcUrl(settings.jdbcUrl());
        pool.setDataSourceProperties(properties(settings, "readers"));
        pool.setMaximumPoolSize(settings.readers());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECT_SECONDS * 1_000L);
        pool.setReadOnly(true);
        try {
            return new HikariDataSource(pool);
        } catch (PoolInitializationException e) {
            throw new StoreUnavailable("PostgreSQL cannot be reached at " + settings.jdbcUrl(), e);
        }
    }

    /// `prepareThreshold=1`: statements are few and always the same, and only prepared ones answer in binary. Their plans may be
    /// made while the log is empty and must be right for a long one: no table is read but by its index.
    private static Properties properties(EventStoreSettings settings, String purpose) {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "kept-event-store " + purpose);
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("socketTimeout", Long.toString(Math.max(1, settings.replyTimeout().toSeconds())));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", "-c enable_seqscan=off");
        return properties;
    }
}
