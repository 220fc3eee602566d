package coaching.eventstore.log;

import coaching.eventstore.log.StoreFailure.StoreUnavailable;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

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

    /// Work on a connection of the readers' pool.
    @FunctionalInterface
    public interface Query<T extends @org.jspecify.annotations.Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    public <T extends @org.jspecify.annotations.Nullable Object> T read(Query<T> query) {
        try (var connection = readers.getConnection()) {
            return query.on(connection);
        } catch (SQLException e) {
            throw new StoreUnavailable("Reading the log failed: " + e.getMessage(), e);
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

    /// `prepareThreshold=1`: statements are few and always the same, and only prepared ones answer in binary.
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
        return properties;
    }
}
