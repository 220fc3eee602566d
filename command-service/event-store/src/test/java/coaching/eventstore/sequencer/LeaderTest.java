package coaching.eventstore.sequencer;

import coaching.eventstore.append.Append;
import coaching.eventstore.append.AppendConflict;
import coaching.eventstore.append.Boundary;
import coaching.eventstore.append.PendingAppend;
import coaching.eventstore.block.BlockIndex;
import coaching.eventstore.database.Database;
import coaching.eventstore.database.EventStoreSettings;
import coaching.eventstore.database.Schema;
import coaching.eventstore.event.Appended;
import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.NewEvent;
import coaching.eventstore.event.StoreFailure.CommandKeyAlreadyUsed;
import coaching.eventstore.event.StoreFailure.NotLeader;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.eventstore.keys.FilteredKeys;
import coaching.eventstore.keys.UsedKeys;
import coaching.platform.postgres.EmbeddedPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What appends of one batch do to each other.
class LeaderTest {

    private static final Tag ANN = new Tag("coach", "ann");
    private static final Tag BEN = new Tag("coach", "ben");
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));

    private final Connection connection;
    private final Database database;
    private final AppendMeters meters = new AppendMeters(new SimpleMeterRegistry(), () -> 0, () -> 0, () -> 0);
    private Leader leader;

    LeaderTest() throws SQLException {
        var server = EmbeddedPostgres.forTests().freshDatabase();
        connection = server.connect();
        database = new Database(EventStoreSettings.of(server.jdbcUrl(), server.user(), server.password()));
        Schema.migrate(connection);
        leader = lead();
    }

    @BeforeEach
    void nothing_is_stored_yet() {
        assertThat(leader.head()).isZero();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void the_later_of_two_that_exclude_each_other_fails() throws Exception {
        var first = append(excluding(ANN), null, ANN);
        var second = append(excluding(ANN), null, ANN);
        var other = append(excluding(BEN), null, BEN);
        leader.commit(List.of(first, second, other));
        assertThat(first.await()).isEqualTo(new Appended(1, 1));
        assertThatExceptionOfType(AppendConflict.class).isThrownBy(second::await);
        assertThat(other.await()).isEqualTo(new Appended(2, 2));
    }

    @Test
    void a_command_sent_twice_does_not_harm_its_neighbours() throws Exception {
        leader.commit(List.of(append(Boundary.NONE, key("old"), ANN)));
        var before = append(Boundary.NONE, key("one"), ANN);
        var again = append(Boundary.NONE, key("old"), ANN);
        var twice = append(Boundary.NONE, key("one"), ANN);
        var after = append(Boundary.NONE, key("two"), BEN, ANN);
        leader.commit(List.of(before, again, twice, after));
        assertThat(before.await()).isEqualTo(new Appended(2, 2));
        assertThat(after.await()).isEqualTo(new Appended(3, 4));
        assertThat(usedBefore(again)).isEqualTo(1);
        assertThat(usedBefore(twice)).isEqualTo(2);
        assertThat(leader.head()).isEqualTo(4);
    }

    @Test
    void a_key_that_only_the_index_knows_does_not_harm_its_neighbours() throws Exception {
        leader.commit(List.of(append(Boundary.NONE, key("old"), ANN)));
        BlockIndex.extend(connection);
        leader = lead();
        var before = append(excluding(BEN), key("one"), BEN);
        var again = append(Boundary.NONE, key("old"), ANN);
        var after = append(excluding(BEN), key("two"), BEN);
        leader.commit(List.of(before, again, after));
        assertThat(before.await()).isEqualTo(new Appended(2, 2));
        assertThat(usedBefore(again)).isEqualTo(1);
        assertThatExceptionOfType(AppendConflict.class).isThrownBy(after::await);
    }

    /// Those that the index had, those that only came into it later, and those written since.
    @Test
    void a_key_is_found_used_although_hardly_any_is_looked_up() throws Exception {
        leader.commit(List.of(append(Boundary.NONE, key("indexed"), ANN)));
        BlockIndex.extend(connection);
        leader.commit(List.of(append(Boundary.NONE, key("not yet"), ANN)));
        leader = lead(0, new FilteredKeys(database, Runnable::run));
        leader.commit(List.of(append(Boundary.NONE, key("new"), ANN), append(Boundary.NONE, key("newer"), ANN)));
        BlockIndex.extend(connection);
        var used = Stream.of("indexed", "not yet", "new", "newer")
            .map(key -> append(Boundary.NONE, key(key), ANN)).toList();
        leader.commit(List.of(append(Boundary.NONE, null, ANN)));
        for (var each : used) {
            leader.commit(List.of(each));
        }
        assertThat(used.stream().map(LeaderTest::usedBefore)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(leader.head()).isEqualTo(5);
    }

    /// As if its number were that of another key.
    @Test
    void a_key_that_only_looks_used_is_not() throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO eventstore.key_block VALUES"
                + " (('x' || encode(substring(sha256('new') FOR 8), 'hex'))::bit(64)::bigint, 0)");
        }
        var mistaken = append(Boundary.NONE, key("new"), ANN);
        var other = append(Boundary.NONE, key("other"), ANN);
        leader.commit(List.of(mistaken, other));
        assertThat(mistaken.await()).isEqualTo(new Appended(1, 1));
        assertThat(other.await()).isEqualTo(new Appended(2, 2));
        var again = append(Boundary.NONE, key("new"), ANN);
        leader.commit(List.of(again));
        assertThat(usedBefore(again)).isEqualTo(1);
    }

    /// The first of the two is written and indexed before it is the other's turn.
    @Test
    void a_key_sent_twice_is_used_once_although_a_neighbour_is_refused() throws Exception {
        refuseEvents();
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE FUNCTION eventstore.index_at_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " INSERT INTO eventstore.key_block SELECT ('x' || encode(NEW.keys, 'hex'))::bit(64)::bigint, NEW.place"
                + " WHERE octet_length(NEW.keys) = 8; UPDATE eventstore.block_index SET place = NEW.place; RETURN NEW; END $$");
            statement.execute("CREATE TRIGGER index_at_once AFTER INSERT ON eventstore.block"
                + " FOR EACH ROW EXECUTE FUNCTION eventstore.index_at_once()");
        }
        leader = lead(0, unread());
        var first = append(Boundary.NONE, key("twice"), ANN);
        var broken = new PendingAppend(new Append(Boundary.NONE, List.of(refused()), key("broken")));
        var between = append(Boundary.NONE, key("between"), BEN);
        var second = append(Boundary.NONE, key("twice"), ANN);
        leader.commit(List.of(first, broken, between, second));
        assertThat(first.await()).isEqualTo(new Appended(1, 1));
        assertThat(between.await()).isEqualTo(new Appended(2, 2));
        assertThat(usedBefore(second)).isEqualTo(1);
        assertThat(leader.head()).isEqualTo(2);
    }

    @Test
    void an_append_of_nothing_is_answered_and_writes_nothing() throws Exception {
        var nothing = new PendingAppend(new Append(Boundary.NONE, List.of(), null));
        leader.commit(List.of(nothing));
        assertThat(nothing.await()).isEqualTo(new Appended(1, 0));
        assertThat(leader.block()).isZero();
    }

    @Test
    void what_was_not_written_excludes_nobody() throws Exception {
        leader.commit(List.of(append(Boundary.NONE, key("old"))));
        var again = append(Boundary.NONE, key("old"), ANN);
        var first = append(excluding(ANN), null, ANN);
        leader.commit(List.of(again, first));
        assertThat(first.await()).isEqualTo(new Appended(1, 1));
    }

    @Test
    void an_event_the_server_refuses_is_alone_in_its_misfortune() throws Exception {
        refuseEvents();
        var fine = append(Boundary.NONE, key("fine"), ANN);
        var broken = new PendingAppend(new Append(Boundary.NONE, List.of(refused()), key("broken")));
        var too = append(Boundary.NONE, key("too"), ANN);
        leader.commit(List.of(fine, broken, too));
        assertThat(List.of(fine.await(), too.await())).containsExactly(new Appended(1, 1), new Appended(2, 2));
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(broken::await);
        var retry = append(Boundary.NONE, key("broken"), ANN);
        leader.commit(List.of(retry));
        assertThat(retry.await()).isEqualTo(new Appended(3, 3));
    }

    @Test
    void a_leader_who_missed_an_append_writes_nothing() throws Exception {
        var successor = lead();
        successor.commit(List.of(append(excluding(ANN), key("in time"), ANN)));
        var late = append(Boundary.NONE, key("late"), ANN);
        var excluded = append(excluding(ANN), null, ANN);
        var twice = append(Boundary.NONE, key("late"), ANN);
        assertThatExceptionOfType(Leader.Deposed.class).isThrownBy(() -> leader.commit(List.of(late, excluded, twice)));
        for (var each : List.of(late, excluded, twice)) {
            assertThatExceptionOfType(NotLeader.class).isThrownBy(each::await);
        }
        var append = append(excluding(BEN), key("late"), BEN);
        successor.commit(List.of(append));
        assertThat(append.await()).isEqualTo(new Appended(2, 2));
    }

    @Test
    void a_command_that_changed_nothing_leaves_the_head_where_it_is() throws Exception {
        var nothing = append(Boundary.NONE, key("nothing"));
        leader.commit(List.of(nothing, append(Boundary.NONE, key("something"), ANN)));
        assertThat(nothing.await()).isEqualTo(new Appended(1, 0));
        assertThat(leader.head()).isEqualTo(1);
    }

    private Leader lead() throws SQLException {
        return lead(100, unread());
    }

    private Leader lead(int remembered, UsedKeys usedKeys) throws SQLException {
        return new Leader(connection, remembered, usedKeys, NOON, meters, () -> {});
    }

    /// Every key has to be looked up.
    private UsedKeys unread() {
        return new FilteredKeys(database, _ -> {});
    }

    private static long usedBefore(PendingAppend append) {
        var positions = new long[1];
        assertThatExceptionOfType(CommandKeyAlreadyUsed.class).isThrownBy(append::await)
            .satisfies(used -> positions[0] = used.receipt().firstPosition());
        return positions[0];
    }

    private static Boundary excluding(Tag tag) {
        return new Boundary(0, List.of(new Criterion(Set.of(), Set.of(tag))));
    }

    private static CommandKey key(String key) {
        return new CommandKey(key, "ann", new byte[0], new byte[0]);
    }

    private static PendingAppend append(Boundary boundary, @Nullable CommandKey key, Tag... eventEach) {
        return new PendingAppend(new Append(boundary, Stream.of(eventEach).map(LeaderTest::event).toList(), key));
    }

    private static NewEvent event(Tag tag) {
        return NewEvent.of(UUID.randomUUID(), "Assigned", "1", NOON.instant(), new byte[0], new byte[0], Set.of(tag));
    }

    private void refuseEvents() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE eventstore.block ADD CHECK (position('Refused'::bytea IN events) = 0)");
        }
    }

    private static NewEvent refused() {
        return NewEvent.of(UUID.randomUUID(), "Refused", "1", NOON.instant(), new byte[0], new byte[0], Set.of(ANN));
    }
}
