package coaching.edge.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/// Waits for a database. Of one that answers, whatever it answers, the start itself makes what there is to make.
///
/// @param login user and password, and how long one try may take
record DatabaseWait(String database, Properties login, Environment settings) {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final String SECONDS = "2";
    private static final long PAUSE_MILLIS = 100;

    /// None when no database is configured.
    static Optional<DatabaseWait> of(Environment settings) {
        return Optional.ofNullable(settings.getProperty("spring.datasource.url")).map(url -> {
            var login = new Properties();
            login.setProperty("user", settings.getProperty("spring.datasource.username", ""));
            login.setProperty("password", settings.getProperty("spring.datasource.password", ""));
            login.setProperty("connectTimeout", SECONDS);
            login.setProperty("loginTimeout", SECONDS);
            login.setProperty("socketTimeout", SECONDS);
            return new DatabaseWait(url, login, settings);
        });
    }

    void await() {
        if (answers()) {
            return;
        }
        LOG.warn("The database cannot be reached; the start waits for it");
        try (var _ = StartingResponder.instead(settings)) {
            while (!answers()) {
                LockSupport.parkNanos(MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private boolean answers() {
        try (var _ = DriverManager.getConnection(database, login)) {
            return true;
        } catch (SQLException e) {
            return !Unreachable.isCauseOf(e);
        }
    }
}
