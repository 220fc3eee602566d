package coaching.vault.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Supplier;

/// Connections to one database of the vault, whose tables are up to date.
public final class VaultDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final int CONNECT_SECONDS = 5;
    private static final int REPLY_SECONDS = 30;
    /// Any number, the same for all.
    private static final long TURN = 0x6b65_7074L;

    private final HikariDataSource connections;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    private VaultDatabase(HikariDataSource connections) {
        this.connections = connections;
        client = JdbcClient.create(connections);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(connections));
    }

    /// @param user the owner of the database
    public record Login(String url, String user, String password) {

        @Override
        public String toString() {
            return "Login[" + url + ", user=" + user + "]";
        }
    }

    /// @param tables which of the vault's tables it has: `people` or `keys`
    public static VaultDatabase open(Login login, String tables) {
        return open(login, "kept-vault " + tables, "classpath:coaching/vault/" + tables);
    }

    /// A database of another kind of personal data.
    ///
    /// @param name of its connections
    /// @param migrations where those of its tables are
    public static VaultDatabase open(Login login, String name, String migrations) {
        var pool = new HikariConfig();
        pool.setPoolName(name.replace(' ', '-'));
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECT_SECONDS * 1_000L);
        pool.addDataSourceProperty("ApplicationName", name);
        pool.addDataSourceProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        pool.addDataSourceProperty("socketTimeout", Integer.toString(REPLY_SECONDS));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        var connections = new HikariDataSource(pool);
        try {
            Flyway.configure().dataSource(connections).locations(migrations).load().migrate();
            return new VaultDatabase(connections);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    public JdbcOperations operations() {
        return new JdbcTemplate(connections);
    }

    public JdbcClient client() {
        return client;
    }

    /// All of it or nothing.
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    /// The same, while no other process does anything of the kind.
    public <T> T inTurn(Supplier<T> work) {
        return inTransaction(() -> {
            client.sql("SELECT pg_advisory_xact_lock(:kept)").param("kept", TURN).query(rows -> {});
            return work.get();
        });
    }

    @Override
    public void close() {
        connections.close();
    }
}
