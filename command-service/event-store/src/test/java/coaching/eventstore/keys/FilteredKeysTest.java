package coaching.eventstore.keys;

import coaching.eventstore.block.Block;
import coaching.eventstore.database.Database;
import coaching.eventstore.database.EventStoreSettings;
import coaching.eventstore.database.Schema;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FilteredKeysTest {

    private static final int ONE_MORE_THAN_FITS = (1 << 20) + 1;

    private final Database database;
    private final coaching.platform.postgres.Database server = EmbeddedPostgres.forTests().freshDatabase();
    private final List<Runnable> background = new ArrayList<>();
    private final FilteredKeys keys;

    FilteredKeysTest() throws SQLException {
        try (var connection = server.connect(); var statement = connection.createStatement()) {
            Schema.migrate(connection);
            statement.execute("INSERT INTO eventstore.key_block SELECT key, 0 FROM generate_series(1, 25000) key");
        }
        database = new Database(EventStoreSettings.of(server.jdbcUrl(), server.user(), server.password()));
        keys = new FilteredKeys(database, background::add);
    }

    @AfterEach
    void close() {
        keys.close();
        database.close();
    }

    @Test
    void every_key_is_suspect_until_the_index_has_been_read() {
        assertThat(keys.isFull()).isTrue();
        assertThat(suspects(1, 2, -1)).containsExactly(1, 2, -1);
        keys.load(0, 25_000, LongStream.empty());
        assertThat(keys.isFull()).isFalse();
        assertThat(suspects(1, 2, -1)).containsExactly(1, 2, -1);
        read();
        assertThat(suspects(1, 2, -1, 25_000, 25_001)).containsExactly(1, 2, 25_000);
    }

    @Test
    void keys_that_were_not_indexed_or_came_while_it_was_read_are_suspect() {
        keys.load(0, 25_000, LongStream.of(-1, -2));
        keys.add(LongStream.of(-3));
        read();
        keys.add(LongStream.of(-4));
        assertThat(suspects(-1, -2, -3, -4, -5)).containsExactly(-1, -2, -3, -4);
    }

    @Test
    void one_that_is_full_stays_in_use_until_the_next_is_complete() {
        keys.load(0, 25_000, LongStream.of(-1));
        read();
        keys.add(LongStream.range(30_000, 30_000 + ONE_MORE_THAN_FITS));
        assertThat(keys.isFull()).isTrue();
        keys.load(0, 2 * ONE_MORE_THAN_FITS, LongStream.of(-1, -2));
        assertThat(keys.isFull()).isFalse();
        keys.add(LongStream.of(-3));
        assertThat(suspects(-1, -3, 7)).containsExactly(-1, -3, 7);
        assertThat(suspects(-4)).isEmpty();
        read();
        assertThat(suspects(-1, -2, -3, 7)).containsExactly(-1, -2, -3, 7);
        assertThat(suspects(-4)).isEmpty();
        assertThat(keys.isFull()).isFalse();
    }

    @Test
    void what_could_not_be_read_is_asked_for_again() throws Exception {
        try (var connection = server.connect(); var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE eventstore.key_block RENAME TO elsewhere");
        }
        keys.load(0, 25_000, LongStream.empty());
        read();
        assertThat(suspects(1, -1)).containsExactly(1, -1);
        assertThat(keys.isFull()).isFalse();
        await().atMost(Duration.ofSeconds(10)).until(keys::isFull);
    }

    @Test
    void a_server_that_is_behind_is_not_believed() {
        keys.load(1, 25_000, LongStream.empty());
        read();
        assertThat(suspects(1, -1)).containsExactly(1, -1);
        await().atMost(Duration.ofSeconds(10)).until(keys::isFull);
        keys.load(0, 25_000, LongStream.empty());
        read();
        assertThat(suspects(1, -1)).containsExactly(1);
    }

    @Test
    void where_there_is_no_room_for_it_every_key_is_suspect() {
        try (var cramped = new FilteredKeys(database, _ -> {
            throw new OutOfMemoryError("unable to create native thread");
        })) {
            cramped.load(0, 25_000, LongStream.empty());
            assertThat(cramped.suspects(List.of(block(1, -1)))).containsExactly(1, -1);
        }
    }

    @Test
    void what_is_read_for_a_leader_of_the_past_is_given_up() {
        keys.load(0, 25_000, LongStream.empty());
        keys.close();
        read();
        assertThat(suspects(1, -1)).containsExactly(1, -1);
    }

    private void read() {
        background.forEach(Runnable::run);
        background.clear();
    }

    private long[] suspects(long... numbers) {
        return keys.suspects(List.of(block(numbers)));
    }

    private static Block block(long... keys) {
        var bytes = ByteBuffer.allocate(Long.BYTES * keys.length);
        bytes.asLongBuffer().put(keys);
        return new Block(0, 1, 0, 0, new byte[0], bytes.array(), new byte[0], new byte[0]);
    }
}
