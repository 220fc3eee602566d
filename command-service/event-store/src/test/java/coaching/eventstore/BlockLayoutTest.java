package coaching.eventstore;

import coaching.eventstore.database.Schema;
import coaching.eventstore.event.NewEvent;
import coaching.eventstore.event.StoreFailure.CommandKeyAlreadyUsed;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import static coaching.eventstore.Some.event;
import static coaching.eventstore.Some.key;
import static coaching.eventstore.Some.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// A log that an earlier version wrote, a row an event, goes on as one of blocks.
class BlockLayoutTest {

    private static final int EVENTS = 5_200;
    private static final Tag ANN = tag("coach", "ann");
    private static final Tag ODD = tag("a=b\\c", "line\nbreak\r=\\n");

    private final Database database = EmbeddedPostgres.forTests().freshDatabase();
    private final List<UUID> ids = IntStream.rangeClosed(1, EVENTS).mapToObj(at -> new UUID(7, at)).toList();

    @BeforeEach
    void a_log_of_the_first_version() throws Exception {
        try (var owner = database.connect()) {
            execute(owner, "CREATE SCHEMA eventstore");
            execute(owner, "CREATE TABLE eventstore.schema_version (version int PRIMARY KEY,"
                + " applied_at timestamptz NOT NULL DEFAULT now())");
            execute(owner, "INSERT INTO eventstore.schema_version (version) VALUES (1)");
            execute(owner, firstVersion());
            insertEvents(owner);
            execute(owner, "UPDATE eventstore.head SET position = " + EVENTS + ", term = 1");
            execute(owner, "INSERT INTO eventstore.command_receipt VALUES"
                + " ('before all', 'ann', '\\x01', '\\x02', 1, 0, 1000), ('first', 'ann', '\\x01', '\\x02', 1, 3, 2000),"
                + " ('nothing', 'ben', '', '', 71, 70, 3000), ('last', 'ann', '\\x03', '\\x04', " + EVENTS + ", "
                + EVENTS
                + ", 4000)");
        }
    }

    @Test
    void every_event_keeps_its_place_and_its_bytes() {
        try (var store = Stores.engine(database)) {
            assertThat(store.log().verify().findings()).isEmpty();
            assertThat(store.log().stream(0).map(event -> event.eventId()).toList()).isEqualTo(ids);
            var read = store.log().at(70).orElseThrow();
            assertThat(read.tags()).containsExactlyInAnyOrder(ANN, ODD);
            assertThat(read.payload()).asString(StandardCharsets.UTF_8).isEqualTo("{\"n\":70}");
            assertThat(read.leafHash()).isEqualTo(old(70).leafHash());
            assertThat(Reading.sourced(store, EventCriteria.havingTags(ODD))).hasSize(EVENTS / 10);
        }
    }

    @Test
    void plain_sql_shows_the_events_one_by_one() throws Exception {
        Stores.engine(database).close();
        try (var owner = database.connect();
             var statement = owner.createStatement();
             var row = statement
                 .executeQuery("SELECT event_id::text, type, revision, recorded_at = 'epoch'::timestamptz + "
                     + old(70).recordedMicros()
                     + " * interval '1 microsecond', payload, leaf_hash, tags, count(*) OVER ()"
                     + " FROM eventstore.event ORDER BY position = 70 DESC LIMIT 1")) {
            row.next();
            assertThat(IntStream.rangeClosed(1, 5).mapToObj(i -> text(row, i)).toList())
                .containsExactly(ids.get(69).toString(), "Held", "1", "t", "{\"n\":70}");
            assertThat(row.getString(6)).isEqualTo(HexFormat.of().formatHex(old(70).leafHash()));
            assertThat((String[]) row.getArray(7).getArray())
                .containsExactly(ODD.key() + "=" + ODD.value(), "coach=ann");
            assertThat(row.getInt(8)).isEqualTo(EVENTS);
        }
    }

    @Test
    void every_receipt_is_found_again() {
        try (var store = Stores.engine(database)) {
            var first = store.receipts().find("first").orElseThrow();
            assertThat(List.of(first.owner(), first.firstPosition(), first.lastPosition(),
                first.recordedAt().toString())).containsExactly("ann", 1L, 3L, "1970-01-01T00:00:00.002Z");
            assertThat(store.receipts().find("before all").orElseThrow().lastPosition()).isZero();
            assertThat(store.receipts().find("nothing").orElseThrow().firstPosition()).isEqualTo(71);
            assertThat(store.receipts().find("last").orElseThrow().response()).containsExactly(4);
            assertThatExceptionOfType(CommandKeyAlreadyUsed.class)
                .isThrownBy(() -> store.append(Some.NO_CONDITION, key("nothing"), List.of(event("Again"))));
        }
    }

    @Test
    void the_log_goes_on_behind_its_last_event() {
        try (var store = Stores.engine(database)) {
            assertThat(store.append(Some.NO_CONDITION, key("new"), List.of(event("New", ANN))).lastPosition())
                .isEqualTo(EVENTS + 1);
        }
        try (var again = Stores.engine(database)) {
            assertThat(again.log().head()).isEqualTo(EVENTS + 1);
            assertThat(again.log().verify().findings()).isEmpty();
        }
    }

    @Test
    void an_event_that_was_changed_is_not_given_a_new_hash() throws Exception {
        damage("UPDATE eventstore.event SET payload = '{}' WHERE position = 9");
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> Stores.engine(database))
            .withMessage("The event at 9 is not what was hashed when it was written");
        try (var owner = database.connect();
             var statement = owner.createStatement();
             var row = statement.executeQuery("SELECT count(*) FROM eventstore.event")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(EVENTS);
        }
    }

    @Test
    void a_log_with_a_gap_is_left_as_it_is() throws Exception {
        damage("DELETE FROM eventstore.event WHERE position = 77");
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> Stores.engine(database))
            .withMessage("Nothing is stored at 77");
    }

    @Test
    void a_log_whose_end_was_cut_off_is_left_as_it_is() throws Exception {
        damage("DELETE FROM eventstore.event WHERE position = " + EVENTS);
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> Stores.engine(database))
            .withMessage("Command receipts know of events after " + (EVENTS - 1));
    }

    private void damage(String statement) throws SQLException {
        try (var owner = database.connect()) {
            execute(owner, "ALTER TABLE eventstore.event DISABLE TRIGGER ALL");
            execute(owner, statement);
        }
    }

    private static String text(ResultSet row, int column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insertEvents(Connection owner) throws SQLException {
        try (var statement = owner
            .prepareStatement("INSERT INTO eventstore.event VALUES (?, ?, 'Held', '1', ?, ?, ?, ?, ?)")) {
            for (int at = 1; at <= EVENTS; at++) {
                statement.setLong(1, at);
                statement.setObject(2, ids.get(at - 1));
                statement.setLong(3, old(at).recordedMicros());
                statement.setBytes(4, new byte[0]);
                statement.setBytes(5, payload(at));
                statement.setString(6, at % 10 == 0 ? "a\\=b\\\\c=line\\nbreak\r\\=\\\\n\ncoach=ann" : "coach=ann");
                statement.setBytes(7, old(at).leafHash());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private NewEvent old(int at) {
        return NewEvent.of(ids.get(at - 1), "Held", "1", Some.NOON, new byte[0], payload(at),
            at % 10 == 0 ? List.of(ANN, ODD) : List.of(ANN));
    }

    private static byte[] payload(int at) {
        return ("{\"n\":" + at + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static String firstVersion() throws IOException {
        try (var script = Objects.requireNonNull(Schema.class.getResourceAsStream("/coaching/eventstore/V1.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
