package coaching.eventstore;

import coaching.eventstore.event.Appended;
import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.StoreFailure;
import coaching.eventstore.event.StoreFailure.CommandKeyAlreadyUsed;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import static coaching.eventstore.Some.event;
import static coaching.eventstore.Some.key;
import static coaching.eventstore.Some.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/// The server dies in the middle of it, as by a power cut, again and again.
class CrashTest {

    private static final int WRITERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void what_was_acknowledged_is_there_once_and_positions_have_no_gap(@TempDir Path folder) throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder);
             var store = Stores.engine(postgres.createDatabase("store", "store", "store"))) {
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    var _ = writers.submit(() -> write(store, writer));
                }
                for (int crash = 1; crash <= 3; crash++) {
                    awaitAcknowledged(acknowledged.size() + 200);
                    postgres.kill9();
                    await().atMost(PATIENCE).until(() -> failures.get() > 0);
                    postgres.restart();
                }
                awaitAcknowledged(acknowledged.size() + 200);
                enough.set(true);
            }
            assertThat(store.log().verify().findings()).isEmpty();
            assertThat(store.log().head()).isEqualTo(acknowledged.size());
            acknowledged.forEach((command, appended) -> assertThat(positionsOf(store, command))
                .containsExactly(appended.firstPosition()));
        }
    }

    @Test
    void while_it_is_down_everything_says_so_and_afterwards_works_again(@TempDir Path folder) {
        try (var postgres = EmbeddedPostgres.start(folder);
             var store = Stores.engine(postgres.createDatabase("store", "store", "store"))) {
            write(store, "before");
            postgres.kill9();
            await().atMost(PATIENCE).untilAsserted(() -> assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> store.append(Some.NO_CONDITION, null, List.of(event("Held")))));
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.log().head());
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.receipts().find("before"));
            postgres.restart();
            await().atMost(PATIENCE).until(store::isLeader);
            write(store, "after");
            assertThat(store.receipts().find("before")).isPresent();
            assertThat(positionsOf(store, "after")).containsExactly(2L);
        }
    }

    private void write(PostgresEventStorageEngine store, int writer) {
        for (int i = 0; !enough.get(); i++) {
            write(store, writer + "-" + i);
        }
    }

    /// As a client would: with the same key until there is an answer.
    private void write(PostgresEventStorageEngine store, String command) {
        while (!acknowledged.containsKey(command)) {
            try {
                acknowledged.put(command,
                    store.append(Some.NO_CONDITION, key(command), List.of(event("Held", tag("command", command)))));
            } catch (CommandKeyAlreadyUsed used) {
                acknowledged.put(command, new Appended(used.receipt().firstPosition(), used.receipt().lastPosition()));
            } catch (StoreFailure _) {
                failures.incrementAndGet();
                await().pollDelay(Duration.ofMillis(20)).until(() -> true);
            }
        }
    }

    private void awaitAcknowledged(int count) {
        failures.set(0);
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= count);
    }

    private static List<Long> positionsOf(PostgresEventStorageEngine store, String command) {
        var page = store.log().page(List.of(new Criterion(Set.of(),
            Set.of(tag("command", command)))), 0, Long.MAX_VALUE);
        return page.events().stream().map(stored -> stored.position()).toList();
    }

}
