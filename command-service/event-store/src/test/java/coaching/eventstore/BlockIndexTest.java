package coaching.eventstore;

import coaching.eventstore.block.Block;
import coaching.eventstore.block.BlockIndex;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static coaching.eventstore.Some.event;
import static coaching.eventstore.Some.events;
import static coaching.eventstore.Some.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The index of tags follows the log, and nobody can tell how far.
class BlockIndexTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Tag ANN = tag("coach", "ann");
    private static final Tag BEN = tag("coachee", "ben");

    private final EmbeddedPostgres postgres = EmbeddedPostgres.forTests();
    private final Database database = postgres.freshDatabase();

    @AfterEach
    void the_index_is_right() throws SQLException {
        try (var store = Stores.engine(database)) {
            indexed();
            assertThat(store.log().verify().findings()).isEmpty();
        }
    }

    @Test
    void what_is_indexed_and_what_is_not_is_read_as_one() throws SQLException {
        try (var store = Stores.engine(database)) {
            store.append(Some.NO_CONDITION, null, List.of(event("A", ANN, BEN), event("B", ANN), event("C")));
            indexed();
            try (var _ = new IndexStop(database)) {
                store.append(Some.NO_CONDITION, null, List.of(event("D", ANN), event("E", BEN), event("F", ANN, BEN)));
                assertThat(types(store, EventCriteria.havingTags(ANN))).containsExactly("A", "B", "D", "F");
                assertThat(types(store, EventCriteria.havingTags(ANN, BEN))).containsExactly("A", "F");
                assertThat(types(store, EventCriteria.havingTags(tag("coach", "an")))).isEmpty();
                store.append(Some.NO_CONDITION, null, events(10, "Other", tag("coachee", "benno")));
                assertThat(store.log().lastPositionOfTag(BEN, 17)).hasValue(6);
                assertThat(store.log().lastPositionOfTag(BEN, 6)).hasValue(5);
                assertThat(store.log().lastPositionOfTag(BEN, 5)).hasValue(1);
                assertThat(store.log().verify().findings()).isEmpty();
                assertThat(Block.position(mark())).isEqualTo(1);
            }
        }
    }

    @Test
    void many_that_are_not_indexed_are_several_pages() throws SQLException {
        try (var store = Stores.engine(database)) {
            store.append(Some.NO_CONDITION, null, events(5_500, "Held", ANN));
            indexed();
            try (var _ = new IndexStop(database)) {
                store.append(Some.NO_CONDITION, null, events(6_000, "Held", ANN));
                assertThat(Reading.sourced(store, EventCriteria.havingTags(ANN))).hasSize(11_500);
            }
        }
    }

    @Test
    void what_a_leader_leaves_behind_the_next_one_indexes() throws SQLException {
        leaveBehind(10);
        assertThat(mark()).isZero();
    }

    @Test
    void a_lost_connection_is_opened_again() throws SQLException {
        try (var store = Stores.engine(database)) {
            store.append(Some.NO_CONDITION, null, events(3, "Held", ANN));
            indexed();
            endIndexer();
            store.append(Some.NO_CONDITION, null, events(3, "Held", BEN));
            indexed();
            assertThat(store.isLeader()).isTrue();
        }
    }

    @Test
    void of_two_who_extend_it_at_once_one_does_nothing() throws Exception {
        leaveBehind(100);
        try (var one = database.connect(); var other = database.connect()) {
            one.setAutoCommit(false);
            assertThat(Block.position(BlockIndex.extend(one))).isEqualTo(65);
            var late = CompletableFuture.supplyAsync(() -> extend(other));
            await().atMost(PATIENCE).until(this::someoneWaits);
            one.commit();
            assertThat(late).succeedsWithin(PATIENCE).isEqualTo(IndexStop.mark(database));
        }
    }

    private void leaveBehind(int events) throws SQLException {
        Stores.engine(database).close();
        try (var _ = new IndexStop(database)) {
            var store = Stores
                .engine(Stores.settings(database).withTimes(Duration.ofMillis(50), Duration.ofSeconds(1)));
            store.append(Some.NO_CONDITION, null, events(events, "Held", ANN));
            store.close();
            endIndexer();
        }
    }

    private boolean someoneWaits() throws SQLException {
        try (var superuser = postgres.connectAsSuperuser(database.user());
             var statement = superuser.createStatement();
             var rows = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                 + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1) == 1;
        }
    }

    private void endIndexer() throws SQLException {
        try (var superuser = postgres.connectAsSuperuser(database.user())) {
            execute(superuser, "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND application_name = 'kept-event-store block indexer'");
        }
    }

    private void indexed() {
        IndexStop.awaitIndexed(database);
    }

    private long mark() throws SQLException {
        return IndexStop.mark(database);
    }

    private static long extend(Connection connection) {
        try {
            return BlockIndex.extend(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> types(PostgresEventStorageEngine store, EventCriteria criteria) {
        return Reading.sourced(store, criteria).stream().map(message -> message.type().name()).toList();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
