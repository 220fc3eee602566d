package coaching.eventstore;

import coaching.eventstore.event.StoreFailure.NotLeader;
import coaching.eventstore.event.StoreFailure.OutcomeUnknown;
import coaching.eventstore.event.StoreFailure.Overloaded;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static coaching.eventstore.Some.event;
import static coaching.eventstore.Some.key;
import static coaching.eventstore.Some.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class LeadershipTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EmbeddedPostgres postgres = EmbeddedPostgres.forTests();
    private final Database database = postgres.freshDatabase();
    private final PostgresEventStorageEngine first = Stores.engine(Stores.settings(database).withLimits(4, 2, 100));
    private final PostgresEventStorageEngine second = Stores.engine(database);

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void a_standby_reads_and_refuses_to_append() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        try (var _ = second.onAppended(heard::add)) {
            append(first);
            assertThat(List.of(first.isLeader(), second.isLeader())).containsExactly(true, false);
            assertThat(Reading.sourced(second, EventCriteria.havingTags(tag("coach", "ann")))).hasSize(1);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
            assertThatExceptionOfType(NotLeader.class).isThrownBy(() -> append(second));
            assertThatExceptionOfType(NotLeader.class).isThrownBy(() -> second.receipts().record(key("nothing")));
        }
    }

    @Test
    void it_takes_over_when_the_leader_leaves() {
        append(first);
        first.close();
        await().atMost(PATIENCE).until(second::isLeader);
        append(second);
        assertThat(second.log().head()).isEqualTo(2);
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> append(first));
    }

    @Test
    void one_of_them_leads_again_when_the_leaders_session_is_killed() throws Exception {
        append(first);
        for (int round = 0; round < 3; round++) {
            terminateLeader();
            await().atMost(PATIENCE).until(() -> appended(first) || appended(second));
        }
        assertThat(List.of(first.isLeader(), second.isLeader())).containsOnlyOnce(true);
        assertThat(first.log().verify().findings()).isEmpty();
        assertThat(first.log().head()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void too_many_who_wait_are_too_many() throws Exception {
        var waiting = new ArrayList<CompletableFuture<?>>();
        try (var blocker = database.connect(); var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE eventstore.block IN SHARE MODE");
            waiting.add(CompletableFuture.runAsync(() -> append(first)));
            await().atMost(PATIENCE).until(this::someoneWaitsToInsert);
            for (int i = 0; i < 4; i++) {
                var running = Thread.ofVirtual();
                var result = new CompletableFuture<Void>();
                running.start(() -> complete(result));
                waiting.add(result);
            }
            await().atMost(PATIENCE)
                .untilAsserted(() -> assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> append(first)));
            blocker.rollback();
        }
        assertThat(waiting).allSatisfy(append -> assertThat(append).succeedsWithin(PATIENCE));
    }

    @Test
    void who_is_interrupted_while_waiting_does_not_know_and_spoils_nothing() throws Exception {
        try (var blocker = database.connect(); var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE eventstore.block IN SHARE MODE");
            var interrupted = new CompletableFuture<Boolean>();
            var caller = Thread.ofPlatform().start(() -> {
                try {
                    first.append(Some.NO_CONDITION, key("cut short"), List.of(event("Held")));
                } catch (OutcomeUnknown _) {
                    interrupted.complete(Thread.currentThread().isInterrupted());
                }
            });
            await().atMost(PATIENCE).until(this::someoneWaitsToInsert);
            caller.interrupt();
            assertThat(interrupted).succeedsWithin(PATIENCE).isEqualTo(true);
            blocker.rollback();
        }
        await().atMost(PATIENCE).until(() -> first.receipts().find("cut short").isPresent());
        append(first);
        assertThat(first.log().head()).isEqualTo(2);
    }

    @Test
    void closing_answers_everyone() {
        var running = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 16; i++) {
            running.add(CompletableFuture.supplyAsync(() -> {
                while (appended(first)) {
                    Thread.onSpinWait();
                }
                return true;
            }, Thread::startVirtualThread));
        }
        await().atMost(PATIENCE).until(() -> first.log().head() > 20);
        first.close();
        assertThat(running).allSatisfy(run -> assertThat(run).succeedsWithin(PATIENCE));
        assertThat(second.log().verify().findings()).isEmpty();
    }

    private void complete(CompletableFuture<Void> result) {
        while (!result.isDone()) {
            try {
                append(first);
                result.complete(null);
            } catch (Overloaded _) {
                Thread.onSpinWait();
            }
        }
    }

    private static boolean appended(PostgresEventStorageEngine store) {
        try {
            append(store);
            return true;
        } catch (Overloaded _) {
            return true;
        } catch (NotLeader | StoreUnavailable | OutcomeUnknown _) {
            return false;
        }
    }

    private static void append(PostgresEventStorageEngine store) {
        store.append(Some.NO_CONDITION, null, List.of(event("Assigned", tag("coach", "ann"))));
    }

    private boolean someoneWaitsToInsert() throws SQLException {
        try (var superuser = postgres.connectAsSuperuser(database.user());
             var statement = superuser.createStatement();
             var rows = statement
                 .executeQuery("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                     + " AND application_name = 'kept-event-store sequencer' AND wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getInt(1) == 1;
        }
    }

    private void terminateLeader() throws SQLException {
        try (var superuser = postgres.connectAsSuperuser(database.user());
             var statement = superuser.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        }
    }
}
