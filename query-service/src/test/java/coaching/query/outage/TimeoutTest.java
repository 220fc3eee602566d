package coaching.query.outage;

import coaching.query.testing.RunningService;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeoutTest extends RunningService {

    @Autowired
    private DataSource readers;

    @Autowired
    private Flyway migrations;

    @Test
    void questions_are_not_waited_for_longer_than_half_a_minute_but_migrations_are() throws SQLException {
        assertThat(replyTimeout(readers)).isEqualTo(Duration.ofSeconds(30));
        assertThat(replyTimeout(Objects.requireNonNull(migrations.getConfiguration().getDataSource())))
            .as("none").isZero();
    }

    private static Duration replyTimeout(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return Duration.ofMillis(connection.getNetworkTimeout());
        }
    }
}
