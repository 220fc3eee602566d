package coaching.eventstore;

import coaching.eventstore.log.Schema;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import static coaching.eventstore.Some.event;
import static coaching.eventstore.Some.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The log cannot be changed by accident, and a change on purpose is found.
class TamperTest {

    private final EmbeddedPostgres postgres = EmbeddedPostgres.forTests();
    private final Database database = postgres.freshDatabase();
    private final PostgresEventStorageEngine store = Stores.engine(database);

    TamperTest() {
        store.append(Some.NO_CONDITION, Some.key("key"),
            List.of(event("A", tag("coach", "ann")), event("B", tag("coach", "ben")), event("C")));
        IndexStop.awaitIndexed(store, database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE eventstore.event SET payload = '' WHERE false", "DELETE FROM eventstore.event",
        "TRUNCATE eventstore.event",
        "UPDATE eventstore.event_tag SET tag = 0", "DELETE FROM eventstore.event_tag", "TRUNCATE eventstore.event_tag",
        "UPDATE eventstore.command_receipt SET owner = 'eve'", "DELETE FROM eventstore.command_receipt",
        "TRUNCATE eventstore.command_receipt", "DELETE FROM eventstore.tag_index",
        "INSERT INTO eventstore.tag_index VALUES (false, 1)"})
    void even_the_owner_cannot_change_it_in_passing(String statement) throws SQLException {
        try (var owner = database.connect()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(owner, statement))
                .withMessageContaining("the log is append-only");
        }
        assertThat(store.log().verify().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPDATE eventstore.event SET payload = 'x' WHERE position = 2 | The event at 2 is not what was hashed when it was written",
        "UPDATE eventstore.event SET metadata = 'x' WHERE position = 2 | The event at 2 is not what was hashed when it was written",
        "UPDATE eventstore.event SET recorded_us = 0 WHERE position = 1 | The event at 1 is not what was hashed when it was written",
        "UPDATE eventstore.event SET type = 'Z' WHERE position = 1 | The event at 1 is not what was hashed when it was written",
        "UPDATE eventstore.event SET revision = '2' WHERE position = 3 | The event at 3 is not what was hashed when it was written",
        "UPDATE eventstore.event SET event_id = gen_random_uuid() WHERE position = 3 | The event at 3 is not what was hashed when it was written",
        "UPDATE eventstore.event SET tags = 'coach=eve' WHERE position = 3 | The event at 3 is not what was hashed when it was written",
        "DELETE FROM eventstore.event WHERE position = 2 | Nothing is stored at 2",
        "DELETE FROM eventstore.event WHERE position = 3 | The index of tags knows of an event at 3 but the last event is at 2",
        "DELETE FROM eventstore.event WHERE position = 3 | A command receipt knows of an event at 3 but the last event is at 2",
        "DELETE FROM eventstore.event_tag WHERE position = 1 | The tag index does not agree with the tags of the events",
        "UPDATE eventstore.event_tag SET position = 3 - position | The tag index does not agree with the tags of the events"})
    void a_change_on_purpose_is_found(String statement, String finding) throws SQLException {
        try (var superuser = postgres.connectAsSuperuser(name())) {
            execute(superuser, "SET session_replication_role = replica");
            execute(superuser, statement);
        }
        assertThat(store.log().verify().findings()).contains(finding);
    }

    @Test
    void a_role_that_only_appends_has_no_right_to_change_anything() throws SQLException {
        try (var owner = database.connect(); var superuser = postgres.connectAsSuperuser(name())) {
            execute(superuser, "CREATE ROLE \"" + name() + "-app\" LOGIN PASSWORD 'app'");
            Schema.grantAppender(owner, name() + "-app");
        }
        store.close();
        var limited = new Database(database.jdbcUrl(), name() + "-app", "app");
        try (var appender = Stores.engine(Stores.settings(limited).withoutMigration());
             var connection = limited.connect()) {
            appender.append(Some.NO_CONDITION, Some.key("other"), List.of(event("D", tag("coach", "ann"))));
            assertThat(appender.log().head()).isEqualTo(4);
            for (var table : List.of("event", "event_tag", "command_receipt")) {
                for (var change : List.of("DELETE FROM eventstore." + table, "TRUNCATE eventstore." + table,
                    "ALTER TABLE eventstore." + table + " DISABLE TRIGGER ALL")) {
                    assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(connection, change))
                        .extracting(SQLException::getSQLState).isEqualTo("42501");
                }
            }
        }
    }

    private String name() {
        return database.user();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
