package coaching.eventstore;

import coaching.eventstore.database.Schema;
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
        store.receipts().record(Some.key("nothing"));
        store.append(Some.NO_CONDITION, Some.key("next"), List.of(event("D")));
        IndexStop.awaitIndexed(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE eventstore.block SET events = '' WHERE false", "DELETE FROM eventstore.block",
        "TRUNCATE eventstore.block",
        "UPDATE eventstore.tag_block SET tag = 0", "DELETE FROM eventstore.tag_block", "TRUNCATE eventstore.tag_block",
        "UPDATE eventstore.key_block SET key = 0", "DELETE FROM eventstore.key_block", "TRUNCATE eventstore.key_block",
        "DELETE FROM eventstore.block_index", "INSERT INTO eventstore.block_index VALUES (false, 1)"})
    void even_the_owner_cannot_change_it_in_passing(String statement) throws SQLException {
        try (var owner = database.connect()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(owner, statement))
                .withMessageContaining("the log is append-only");
        }
        assertThat(store.log().verify().findings()).isEmpty();
    }

    /// Three events in the first block, none but a receipt in the second, one in the third.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "UPDATE eventstore.block SET events = overlay(events PLACING 'x' FROM position('{}' IN events)) WHERE first_position = 1 | The event at 1 is not what was hashed when it was written",
        "UPDATE eventstore.block SET events = overlay(events PLACING 'eve' FROM position('ben' IN events)) WHERE first_position = 1 | The event at 2 is not what was hashed when it was written",
        "UPDATE eventstore.block SET events = overlay(events PLACING 'eve' FROM position('ben' IN events)) WHERE first_position = 1 | The numbers of the tags of the block at 1 are not theirs",
        "UPDATE eventstore.block SET events = overlay(events PLACING '\\x00' FROM octet_length(events)) WHERE first_position = 1 | The event at 3 is not what was hashed when it was written",
        "UPDATE eventstore.block SET events = substring(events FOR 99) WHERE first_position = 1 | The block at 1 is not what was written",
        "UPDATE eventstore.block SET events = '' WHERE first_position = 1 | The block at 1 ends at 0, not at 3",
        "UPDATE eventstore.block SET tags = substring(tags FROM 9) WHERE first_position = 1 | The numbers of the tags of the block at 1 are not theirs",
        "UPDATE eventstore.block SET events = overlay(events PLACING '\\x7f' FROM 1) WHERE first_position = 1 | The block at 1 is not what was written",
        "UPDATE eventstore.block SET newest_us = 0 WHERE first_position = 1 | The block at 1 was not recorded last at its newest_us",
        "UPDATE eventstore.tag_block SET earlier = ARRAY[last_block + 1] | The rows of the index of tags do not follow each other",
        "UPDATE eventstore.block SET keys = '' WHERE last_position = 4 | The numbers of the command keys of the block at 4 are not theirs",
        "UPDATE eventstore.block SET receipts = '' WHERE last_position = 4 | The numbers of the command keys of the block at 4 are not theirs",
        "DELETE FROM eventstore.block WHERE first_position = 1 | Nothing is stored at 1..3",
        "DELETE FROM eventstore.block WHERE last_position = 4 | The index knows of a block at 4 but the log ends at 3",
        "DELETE FROM eventstore.block WHERE first_position = 4 AND last_position = 3 | Receipts before 4 are missing",
        "UPDATE eventstore.block SET last_position = 3 WHERE last_position = 4 | A command receipt knows of an event at 4 but its block ends at 3",
        "DELETE FROM eventstore.tag_block | The index of tags does not agree with the tags of the events",
        "UPDATE eventstore.tag_block SET last_block = last_block + 1 | The index of tags does not agree with the tags of the events",
        "DELETE FROM eventstore.key_block WHERE block >> 24 = 1 | The index of command keys does not agree with the receipts"})
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
            appender.append(Some.NO_CONDITION, Some.key("other"), List.of(event("E", tag("coach", "ann"))));
            assertThat(appender.log().head()).isEqualTo(5);
            for (var table : List.of("block", "tag_block", "key_block")) {
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
