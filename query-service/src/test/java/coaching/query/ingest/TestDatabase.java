package coaching.query.ingest;

import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/// The read side's database, migrated and empty.
final class TestDatabase {

    final DataSource source;
    final JdbcClient sql;
    private final Database database;

    TestDatabase() {
        this(EmbeddedPostgres.forTests().freshDatabase());
    }

    TestDatabase(Database database) {
        this.database = database;
        var simple = new PGSimpleDataSource();
        simple.setUrl(database.jdbcUrl());
        simple.setUser(database.user());
        simple.setPassword(database.password());
        source = simple;
        sql = JdbcClient.create(source);
        Flyway.configure().dataSource(source).load().migrate();
    }

    /// Those that are read just now, as a table.
    static final String FACTS = """
        (SELECT * FROM model.fact WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE')) fact""";

    /// What must be equal however it came about: all but the order of arrival and the place in Kafka.
    List<String> everything() {
        return texts("""
            SELECT 'fact ' || row(position, event_id, type, revision, key, programme, relationship, effective_date,
                effective_from, recorded_at, claimed_recorded_at, metadata::text, payload::text, leaf_hash)::text
            FROM %s
            UNION ALL SELECT 'parked ' || row(key, position, previous, type, revision)::text FROM live.parked
            UNION ALL SELECT 'programme ' || p::text FROM live.programme p
            UNION ALL SELECT 'participant ' || p::text FROM live.participant p
            UNION ALL SELECT 'member ' || m::text FROM live.member m ORDER BY 1""".formatted(FACTS));
    }

    void endConnections() throws SQLException {
        database.endConnections();
    }

    List<Long> positions() {
        return numbers("SELECT position FROM " + FACTS + " ORDER BY position");
    }

    List<String> parked() {
        return texts("SELECT position || ' ' || reason FROM live.parked ORDER BY position");
    }

    List<String> texts(String query, Object... parameters) {
        return sql.sql(query).params(parameters).query((row, _) -> row.getString(1)).list();
    }

    List<Long> numbers(String query, Object... parameters) {
        return sql.sql(query).params(parameters).query((row, _) -> row.getLong(1)).list();
    }

    long number(String query) {
        return numbers(query).getFirst();
    }
}
