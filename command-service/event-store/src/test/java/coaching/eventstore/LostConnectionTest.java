package coaching.eventstore;

import coaching.eventstore.event.Appended;
import coaching.eventstore.event.StoreFailure;
import coaching.eventstore.event.StoreFailure.CommandKeyAlreadyUsed;
import coaching.eventstore.event.StoreFailure.OutcomeUnknown;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.platform.postgres.CuttingProxy;
import coaching.platform.postgres.CuttingProxy.Loss;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static coaching.eventstore.Some.event;
import static coaching.eventstore.Some.key;
import static coaching.eventstore.Some.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/// The connection breaks between request and reply.
class LostConnectionTest {

    private final EmbeddedPostgres postgres = EmbeddedPostgres.forTests();
    private final Database database = postgres.freshDatabase();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final CuttingProxy proxy = new CuttingProxy(postgres);
    private final PostgresEventStorageEngine store = PostgresEventStorageEngine
        .open(Stores.settings(proxy.before(database)), Stores.TEXT, meters);

    @AfterEach
    void close() throws IOException {
        store.close();
        proxy.close();
    }

    @Test
    void when_the_reply_is_lost_a_retry_learns_that_it_was_written() {
        proxy.lose(Loss.REPLIES);
        var lost = CompletableFuture.supplyAsync(this::append, Thread::startVirtualThread);
        await().atMost(Duration.ofSeconds(10)).until(() -> stored() == 1);
        proxy.cut();
        assertThat(lost).failsWithin(Duration.ofSeconds(10)).withThrowableThat()
            .withCauseInstanceOf(OutcomeUnknown.class);
        assertThatExceptionOfType(CommandKeyAlreadyUsed.class).isThrownBy(this::appendSoon)
            .satisfies(used -> assertThat(used.receipt().firstPosition()).isEqualTo(1));
        assertThat(store.log().head()).isEqualTo(1);
    }

    /// Neither side hears that the other is gone. The server ends a session that says nothing, and with it its lead.
    @Test
    void a_leader_that_fell_silent_is_replaced() {
        var quick = Stores.settings(proxy.before(database)).withTimes(Duration.ofMillis(50), Duration.ofSeconds(1));
        store.close();
        try (var silenced = Stores.engine(quick); var other = Stores.engine(Stores.settings(database))) {
            silenced.append(Some.NO_CONDITION, null, List.of(event("Before")));
            proxy.silence();
            await().atMost(Duration.ofSeconds(30)).until(() -> !silenced.isLeader());
            await().atMost(Duration.ofSeconds(30)).until(() -> silenced.isLeader() || other.isLeader());
            assertThat(other.log().head()).isEqualTo(1);
        }
    }

    @Test
    void when_the_request_is_lost_a_retry_writes_it() {
        proxy.lose(Loss.REQUESTS);
        var lost = CompletableFuture.supplyAsync(this::append, Thread::startVirtualThread);
        await().during(Duration.ofMillis(300)).until(() -> !lost.isDone());
        proxy.cut();
        assertThat(lost).failsWithin(Duration.ofSeconds(10)).withThrowableThat()
            .withCauseInstanceOf(OutcomeUnknown.class);
        assertThat(appendSoon()).isEqualTo(new Appended(1, 1));
        assertThat(store.log().head()).isEqualTo(1);
    }

    @Test
    void those_who_wait_behind_it_learn_that_they_were_not_written() {
        proxy.lose(Loss.REPLIES);
        var first = CompletableFuture.supplyAsync(this::append, Thread::startVirtualThread);
        await().atMost(Duration.ofSeconds(10)).until(() -> stored() == 1);
        var second = CompletableFuture.supplyAsync(
            () -> store.append(Some.NO_CONDITION, key("second"), List.of(event("Held"))), Thread::startVirtualThread);
        await().atMost(Duration.ofSeconds(10)).until(() -> meters.get("kept.store.queue").gauge().value() == 1);
        proxy.cut();
        assertThat(second).failsWithin(Duration.ofSeconds(10)).withThrowableThat()
            .withCauseInstanceOf(StoreUnavailable.class);
        assertThat(first).failsWithin(Duration.ofSeconds(10)).withThrowableThat()
            .withCauseInstanceOf(OutcomeUnknown.class);
    }

    /// As after a restart of the server: the pool is full of connections that no longer lead anywhere.
    @Test
    void a_reader_whose_connection_was_cut_reads_on_another() {
        assertThat(append()).isEqualTo(new Appended(1, 1));
        for (int round = 0; round < 20; round++) {
            assertThat(store.log().head()).isEqualTo(1);
            proxy.cut();
            assertThat(store.log().head()).isEqualTo(1);
        }
    }

    private Appended append() {
        return store.append(Some.NO_CONDITION, key("held"), List.of(event("Held", tag("session", "s1"))));
    }

    /// As a client would: again until there is an answer.
    private Appended appendSoon() {
        while (true) {
            try {
                return append();
            } catch (CommandKeyAlreadyUsed used) {
                throw used;
            } catch (StoreFailure _) {
                Thread.onSpinWait();
            }
        }
    }

    private long stored() throws SQLException {
        try (var direct = database.connect();
             var statement = direct.createStatement();
             var rows = statement.executeQuery("SELECT count(*) FROM eventstore.event")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
