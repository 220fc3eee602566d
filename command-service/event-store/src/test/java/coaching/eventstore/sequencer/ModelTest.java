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
import coaching.eventstore.keys.EveryKey;
import coaching.eventstore.keys.FilteredKeys;
import coaching.eventstore.keys.UsedKeys;
import coaching.platform.postgres.EmbeddedPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is appended in whatever batches, the outcome is that of a plain list to which one after the other is added.
class ModelTest {

    private static final List<Tag> TAGS = IntStream.range(0, 5).mapToObj(i -> new Tag("t", "" + i)).toList();
    private static final List<String> TYPES = List.of("A", "B", "C");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private record Fact(String type, Set<Tag> tags) {}

    /// The whole of what a store with dynamic consistency boundaries means.
    private static final class Model {

        private final List<Fact> log = new ArrayList<>();
        private final Map<String, Appended> keys = new HashMap<>();

        Object append(Append append) {
            var key = append.key();
            var before = key == null ? null : keys.get(key.key());
            if (before != null) {
                return before;
            }
            if (log.stream().skip(append.boundary().marker()).anyMatch(fact -> append.boundary().criteria().stream()
                .anyMatch(criterion -> criterion.matches(fact.type(), fact.tags())))) {
                return "conflict";
            }
            append.events().forEach(event -> log.add(new Fact(event.type(), event.tags())));
            var appended = new Appended(log.size() - append.events().size() + 1, log.size());
            if (key != null) {
                keys.put(key.key(), appended);
            }
            return appended;
        }

        /// A conflict may be answered with what the same command achieved later in the same batch.
        Object sentAgain(Append append, Object expected) {
            var key = append.key();
            var meanwhile = key == null || !"conflict".equals(expected) ? null : keys.get(key.key());
            return meanwhile == null ? expected : meanwhile;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void batches_behave_like_one_after_the_other(long seed) throws Exception {
        var random = new Random(seed);
        var model = new Model();
        var server = EmbeddedPostgres.forTests().freshDatabase();
        try (var connection = server.connect();
             var database = new Database(EventStoreSettings.of(server.jdbcUrl(), server.user(), server.password()))) {
            Schema.migrate(connection);
            var loading = new ArrayDeque<Runnable>();
            var leader = lead(connection, keys(database, loading, random), random);
            for (int round = 0; round < 120; round++) {
                if (random.nextInt(15) == 0) {
                    loading.clear();
                    leader = lead(connection, keys(database, loading, random), random);
                }
                if (random.nextInt(4) == 0) {
                    BlockIndex.extend(connection);
                }
                if (random.nextInt(6) == 0 && !loading.isEmpty()) {
                    loading.remove().run();
                }
                var batch = Stream.generate(() -> new PendingAppend(some(random, model.log.size())))
                    .limit(1 + random.nextInt(12)).toList();
                leader.commit(batch);
                var expected = batch.stream().map(pending -> model.append(pending.append())).toList();
                for (int i = 0; i < batch.size(); i++) {
                    assertThat(outcome(batch.get(i))).as("seed %d, round %d", seed, round)
                        .isIn(expected.get(i), model.sentAgain(batch.get(i).append(), expected.get(i)));
                }
                assertThat(leader.head()).isEqualTo(model.log.size());
            }
        }
    }

    private static UsedKeys keys(Database database, Queue<Runnable> loading, Random random) {
        return random.nextInt(4) == 0 ? new EveryKey() : new FilteredKeys(database, loading::add);
    }

    private static Leader lead(Connection connection, UsedKeys usedKeys, Random random) throws SQLException {
        var meters = new AppendMeters(new SimpleMeterRegistry(), () -> 0, () -> 0, () -> 0);
        return new Leader(connection, random.nextInt(40), usedKeys, CLOCK, meters, () -> {});
    }

    private static Object outcome(PendingAppend pending) {
        try {
            return pending.await();
        } catch (AppendConflict _) {
            return "conflict";
        } catch (CommandKeyAlreadyUsed used) {
            return new Appended(used.receipt().firstPosition(), used.receipt().lastPosition());
        }
    }

    private static Append some(Random random, int head) {
        var criteria = Stream.generate(() -> new Criterion(types(random), tags(random))).limit(random.nextInt(3))
            .toList();
        var boundary = new Boundary(Math.max(0, head - random.nextInt(60) + 8), criteria);
        var events = Stream.generate(() -> event(random)).limit(random.nextInt(4)).toList();
        var key = random.nextInt(3) == 0 || events.isEmpty()
            ? new CommandKey("k" + random.nextInt(300), "ann", new byte[0], new byte[0])
            : null;
        return new Append(boundary, events, key);
    }

    private static NewEvent event(Random random) {
        return NewEvent.of(UUID.randomUUID(), TYPES.get(random.nextInt(TYPES.size())), "1", Instant.EPOCH, new byte[0],
            new byte[0],
            tags(random));
    }

    private static Set<Tag> tags(Random random) {
        return TAGS.stream().filter(_ -> random.nextInt(3) == 0).collect(toSet());
    }

    private static Set<String> types(Random random) {
        return random.nextBoolean() ? Set.of() : Set.of(TYPES.get(random.nextInt(TYPES.size())));
    }
}
